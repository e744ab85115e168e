// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { aptInstall, mayInstallPackages } from '../machine/apt.mjs';
import { findTool, findTools, isExecutable } from '../machine/tool.mjs';
import { cacheDir, inProject } from '../project.mjs';
import { run } from '../run/child.mjs';
import { fail } from '../run/failure.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Browsers that playwright downloads where the system has none that works (Ubuntu's is a snap). */
const downloads = path.join(cacheDir, 'browsers');
process.env['PLAYWRIGHT_BROWSERS_PATH'] ??= downloads;

/**
 * Finds a Chromium that runs, and a font that has Chinese characters; installs both where this user may.
 *
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<string>} its path
 */
export async function provideChromium({ say, note }) {
  await provideFonts(say);
  let file = await findChromium();
  if (!file && mayInstallPackages()) {
    await aptInstall(['chromium'], say);
    file = await findChromium();
    if (!file) {
      await downloadChromium(say);
      file = await findChromium();
    }
  }
  if (file) {
    note(file);
    return file;
  }
  return fail(
    'No Chromium was found for the browser journeys.',
    [
      'Install one:',
      '  Debian   sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
      '  Ubuntu   npx playwright-core install --with-deps chromium-headless-shell (its own package is a snap)',
      '  Fedora   sudo dnf install -y chromium google-noto-sans-cjk-fonts',
      '  Arch     sudo pacman -S --needed chromium noto-fonts-cjk',
      '  macOS    brew install --cask chromium',
      'or name one that is somewhere else: CHROMIUM_PATH=/path/to/chromium',
    ].join('\n'),
  );
}

/** @returns {Promise<string | undefined>} */
export async function findChromium() {
  const { chromium } = createRequire(inProject('package.json'))('playwright-core');
  const given = process.env['CHROMIUM_PATH'];
  if (given && !isExecutable(given))
    fail(`CHROMIUM_PATH is "${given}", which is no program.`, 'Correct it or leave it away.');
  const candidates = given
    ? [given]
    : [...findTools(names), ...macApplications, String(chromium.executablePath())];
  for (const file of candidates.filter(isExecutable)) {
    // Ubuntu has a program of that name that only says how to install a snap
    const { code, output } = await run(file, ['--version'], { timeout: 20_000 });
    if (code === 0 && /chrom/i.test(output)) return file;
  }
  return undefined;
}

/** @param {(line: string) => void} say */
async function downloadChromium(say) {
  const cli = path.join(
    path.dirname(createRequire(inProject('package.json')).resolve('playwright-core/package.json')),
    'cli.js',
  );
  await run(process.execPath, [cli, 'install', '--with-deps', 'chromium'], { say });
}

/** Without such a font every Chinese character is a box, and pictures and widths prove nothing. @param {(line: string) => void} say */
async function provideFonts(say) {
  if (process.platform !== 'linux' || (await hasChineseFont())) return;
  if (mayInstallPackages()) await aptInstall(['fontconfig', 'fonts-noto-cjk'], say);
  if (await hasChineseFont()) return;
  fail(
    'No font with Chinese characters was found for the browser journeys.',
    'Install one, on Debian and Ubuntu: sudo apt-get install -y --no-install-recommends fontconfig fonts-noto-cjk',
  );
}

async function hasChineseFont() {
  if (!findTool('fc-list')) return false;
  const { output } = await run('fc-list', [':lang=zh', 'family']);
  return output.trim() !== '';
}
