// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../project.mjs';
import { sizeRow } from './report.mjs';

const mainPackage = 900;
const subpackage = 400;
const total = 3072;

/** The WeChat build by package, as WeChat counts it: every file of a subpackage's folder, the rest is the main package. */
export function measureBuilds() {
  const dist = inProject('miniapp/dist/weapp');
  /** @type {{ subPackages?: { root: string }[], subpackages?: { root: string }[] }} */
  const app = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root);
  const all = kilobytes(dist);
  const sizes = roots.map((root) => ({ root, size: kilobytes(path.join(dist, root)) }));
  const inSubpackages = sizes.reduce((sum, { size }) => sum + size, 0);
  const largest = sizes.toSorted((a, b) => b.size - a.size)[0];
  return [
    sizeRow('WeChat build, main package', all - inSubpackages, mainPackage),
    sizeRow(`WeChat build, largest subpackage (${largest?.root})`, largest?.size ?? 0, subpackage),
    sizeRow('WeChat build, total', all, total),
  ];
}

/** @param {string} folder */
function kilobytes(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
  return files.reduce((sum, file) => sum + fs.statSync(path.join(file.parentPath, file.name)).size, 0) / 1024;
}
