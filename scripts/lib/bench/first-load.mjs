// @ts-check
import { chromium } from 'playwright-core';
import { median } from './load.mjs';
import { sizeRow } from './report.mjs';

const firstLoadKilobytes = 300;
const homeSeconds = 3;
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];
/** 1.6 Mbit/s down, 750 kbit/s up. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/**
 * @param {import('./server.mjs').BenchServer} server
 * @param {string} executablePath
 */
export async function measureFirstLoad(server, executablePath) {
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const loads = [];
    for (let round = 0; round < 3; round++) loads.push(await load(browser, server.url));
    const kilobytes = median(loads.map((one) => one.kilobytes));
    const seconds = median(loads.map((one) => one.seconds));
    return [
      sizeRow('Web build, first load (compressed)', kilobytes, firstLoadKilobytes),
      {
        what: 'Web build, home visible on a slow line and phone',
        budget: `≤ ${homeSeconds} s`,
        measured: `${seconds.toFixed(1)} s`,
        kept: seconds <= homeSeconds,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function load(browser, url) {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slowLine);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  const begin = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText('西河社区').first().waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - begin) / 1000;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { seconds, kilobytes: bytes / 1024 };
}
