import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** The two builds of the mini-program, run by the same journeys. */
export type Build = 'h5' | 'weapp';

/** How long anything in the app may take to appear. */
export const WAIT_MS = 20_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const browsers = new Map<Build, Promise<Browser>>();

/** One Chromium for each build and test file; every app gets a fresh context in it. */
export function browserFor(build: Build): Promise<Browser> {
  let browser = browsers.get(build);
  if (!browser) {
    browser = chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // WeChat knows no same-origin policy; the web build lives under it.
      args: build === 'weapp' ? [...FLAGS, '--disable-web-security'] : FLAGS,
    });
    browsers.set(build, browser);
  }
  return browser;
}

/** Ends every Chromium that was started. */
export async function closeBrowsers(): Promise<void> {
  const started = [...browsers.values()];
  browsers.clear();
  await Promise.all(started.map(async (browser) => (await browser).close()));
}
