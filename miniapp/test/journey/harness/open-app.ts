import { closeServers } from './start-server';
import type { AppOptions } from './app-options';
import { closeBrowsers } from './chromium';
import { H5Driver } from './h5-driver';
import { JourneyPage } from './journey-page';
import { closeHosts, WeappDriver } from './weapp-driver';

/**
 * Opens the app as a user would, on either build.
 * @example
 * const app = await openApp({ build, server, persona: 'resident' });
 * await app.tab('诉求');
 * await app.see('我的诉求');
 */
export async function openApp(options: AppOptions): Promise<JourneyPage> {
  const driver = options.build === 'h5' ? new H5Driver(options) : new WeappDriver(options);
  await driver.open();
  return new JourneyPage(driver);
}

/** Ends every app, browser, host and server that was started; for `afterAll` of every file of journeys. */
export async function closeAll(): Promise<void> {
  await closeBrowsers();
  await closeHosts();
  await closeServers();
}
