import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type {
  HostOptions,
  Interaction,
  LaunchOptions,
  RecordedCall,
} from '../../weapp-host/browser/host-options';
import { startWeappHost } from '../../weapp-host/start-host';
import type { WeappHost } from '../../weapp-host/start-host';
import type { AppOptions } from './app-options';
import { browserFor, WAIT_MS } from './chromium';
import { contextOptions } from './context-options';
import type { ConsentAnswer, Driver, OpenedFile, Photo } from './driver';
import { initialStorage, openidOf } from './session';

const BUILD_FOLDER = fileURLToPath(new URL('../../../dist/weapp', import.meta.url));
/** The API address compiled into the build (miniapp/config). */
const BUILT_FOR = process.env['TARO_APP_API_URL'] ?? 'http://127.0.0.1:3000';
const DOOR_PAGE = 'subpackages/door/detail/index';
/** WeChat's numbers for ways in: the list of mini-programs, and a scanned QR code. */
const SCENE = { list: 1001, qrCode: 1011 };

/** How a file reaches its user: in WeChat's viewer, or by sending it on. */
const HANDED_OVER = ['openDocument', 'shareFileMessage'];

const hosts = new Map<string, Promise<WeappHost>>();

function hostFor(folder: string): Promise<WeappHost> {
  const host = hosts.get(folder) ?? startWeappHost(folder);
  hosts.set(folder, host);
  return host;
}

/** Ends the servers of the host page that were started. */
export async function closeHosts(): Promise<void> {
  const running = [...hosts.values()];
  hosts.clear();
  await Promise.all(running.map(async (host) => (await host).close()));
}

/** The WeChat build in the host of miniapp/test/weapp-host. */
export class WeappDriver implements Driver {
  page!: Page;
  private context!: BrowserContext;
  private readonly hostOptions: HostOptions;
  /** from earlier runs of the app, whose page is gone */
  private readonly earlier = {
    errors: [] as string[],
    calls: [] as RecordedCall[],
    interactions: [] as Interaction[],
  };

  /** @param folder - the build; the mini-program's own unless told */
  constructor(
    private readonly options: AppOptions,
    private readonly folder = BUILD_FOLDER,
  ) {
    const { server, persona, openid, wechatOf, dark, privacyAgreed, phoneNumber } = options;
    this.hostOptions = {
      serverUrl: server.url,
      builtForOrigins: [new URL(BUILT_FOR).origin],
      simulatorUrl: server.simulatorUrl,
      openid: openid ?? openidOf(wechatOf ?? persona ?? 'resident'),
      launch: this.launchOptions(),
      theme: dark ? 'dark' : 'light',
      offline: false,
      privacyAgreed: privacyAgreed ?? true,
      subscribeAnswer: 'accept',
      subscribeKept: false,
      subscribeSettings: { mainSwitch: true, kept: {} },
      ...(phoneNumber ? { phoneNumber } : {}),
    };
  }

  private launchOptions(): LaunchOptions {
    const { path, query, scannedDoor, server } = this.options;
    if (scannedDoor) {
      const q = encodeURIComponent(`${server.url}/q/${scannedDoor}`);
      return { path: DOOR_PAGE, query: { q }, scene: SCENE.qrCode };
    }
    return { ...(path ? { path } : {}), query: query ?? {}, scene: SCENE.list };
  }

  async open(): Promise<void> {
    const { server } = this.options;
    const { origin } = new URL((await hostFor(this.folder)).url);
    const localStorage = await initialStorage('weapp', server, this.options);
    const browser = await browserFor('weapp');
    this.context = await browser.newContext({
      ...contextOptions(this.options),
      storageState: { cookies: [], origins: [{ origin, localStorage }] },
    });
    await this.context.exposeFunction('readWeappHostOptions', () => this.hostOptions);
    await this.start();
  }

  private async start(): Promise<void> {
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(WAIT_MS);
    this.page.on('pageerror', (error) => this.earlier.errors.push(error.stack ?? error.message));
    await this.page.goto((await hostFor(this.folder)).url);
    await this.page.locator('body[data-started]').waitFor();
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async reopen(): Promise<void> {
    this.earlier.errors.push(...(await this.page.evaluate(() => window.weappHost.errors())));
    this.earlier.calls.push(...(await this.page.evaluate(() => window.weappHost.calls())));
    this.earlier.interactions.push(...(await this.page.evaluate(() => window.weappHost.interactions())));
    await this.page.close();
    await this.start();
  }

  async goBack(): Promise<void> {
    await this.page.locator('.host-back').click();
  }

  tab(name: string) {
    return this.page.locator('.host-tab-bar').getByText(name, { exact: true });
  }

  async setOffline(offline: boolean): Promise<void> {
    this.hostOptions.offline = offline;
    await this.page.evaluate((value) => window.weappHost.setOffline(value), offline);
  }

  async setDark(dark: boolean): Promise<void> {
    this.hostOptions.theme = dark ? 'dark' : 'light';
    await this.page.emulateMedia({ colorScheme: this.hostOptions.theme });
    await this.page.evaluate((theme) => window.weappHost.setTheme(theme), this.hostOptions.theme);
  }

  async supplyPhotos(photos: Photo[]): Promise<void> {
    const files = photos.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }));
    await this.page.evaluate((value) => window.weappHost.supplyFiles(value), files);
  }

  async supplyScan(result: string): Promise<void> {
    await this.page.evaluate((value) => window.weappHost.supplyScan(value), result);
  }

  async answerConsent(answer: ConsentAnswer): Promise<void> {
    this.hostOptions.subscribeAnswer = answer;
    await this.page.evaluate((value) => window.weappHost.setSubscribeAnswer(value), answer);
  }

  async receiveFile(press: () => Promise<void>): Promise<OpenedFile> {
    const opened = async () => (await this.calls()).filter(({ api }) => HANDED_OVER.includes(api));
    const before = (await opened()).length;
    await press();
    for (const end = Date.now() + WAIT_MS; Date.now() < end; await this.page.waitForTimeout(50)) {
      const call = (await opened())[before];
      if (!call) continue;
      const path = String(call.detail['filePath']);
      const base64 = await this.page.evaluate((file) => window.weappHost.readFile(file), path);
      const kind = String(call.detail['fileType'] ?? call.detail['fileName']);
      return { extension: kind.split('.').at(-1) ?? '', bytes: Buffer.from(base64, 'base64') };
    }
    throw new Error(`After ${WAIT_MS / 1000} s no file was opened`);
  }

  async pullDown(): Promise<void> {
    await this.page.evaluate(() => window.weappHost.pullDownRefresh());
  }

  async calls() {
    return [...this.earlier.calls, ...(await this.page.evaluate(() => window.weappHost.calls()))];
  }

  async errors() {
    return [...this.earlier.errors, ...(await this.page.evaluate(() => window.weappHost.errors()))];
  }

  async interactions() {
    return [
      ...this.earlier.interactions,
      ...(await this.page.evaluate(() => window.weappHost.interactions())),
    ];
  }
}
