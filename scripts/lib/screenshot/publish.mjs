// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../project.mjs';

/** What the README shows: picture of screenshots/ → name in docs/screenshots/. */
const best = {
  'h5/visitor-door.png': 'door',
  'weapp/resident-home.png': 'home',
  'h5/resident-report.png': 'report',
  'weapp/resident-complaint-resolved.png': 'timeline',
  'h5/elder-home.png': 'elder',
  'h5/dark-complaint.png': 'dark',
  'weapp/worker-queue.png': 'queue',
  'h5/admin-figures.png': 'figures-phone',
  'h5/wide-queue.png': 'queue-wide',
  'h5/wide-figures.png': 'figures-wide',
};

const tallest = 2;

/** Cuts long pages to a screen or two and stores them small. @param {string} folder */
export async function publishBest(folder) {
  // looked up at the last moment: before the first installation it is not there
  const { default: sharp } = await import('sharp');
  const target = inProject('docs/screenshots');
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(target, { recursive: true });
  for (const [from, name] of Object.entries(best)) {
    const picture = sharp(path.join(folder, from));
    const { width, height } = await picture.metadata();
    const most = width > 1000 ? width * 0.75 : width * tallest * 1.1;
    await picture
      .extract({ left: 0, top: 0, width, height: Math.min(height, Math.round(most)) })
      .webp({ quality: 80, effort: 6 })
      .toFile(path.join(target, `${name}.webp`));
  }
}
