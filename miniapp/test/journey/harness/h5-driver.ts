import { readFile } from 'node:fs/promises';
import type { BrowserContext, ConsoleMessage, FileChooser, Page } from 'playwright-core';
import type { RecordedCall } from '../../weapp-host/browser/host-options';
import type { AppOptions } from './app-options';
import { browserFor, WAIT_MS } from './chromium';
import { contextOptions } from './context-options';
import type { Driver, OpenedFile, Photo } from './driver';
import { initialStorage } from './session';

/** Chromium says this for every answer of 400 and more, and for every request without network; the app handles both. */
function isFailedApiCall(message: ConsoleMessage): boolean {
  return message.text().startsWith('Failed to load resource') && message.location().url.includes('/api/');
}

/** The web build, served by the product's own server. */
export class H5Driver implements Driver {
  page!: Page;
  private context!: BrowserContext;
  private readonly problems: string[] = [];
  private readonly phoneCalls: RecordedCall[] = [];
  private photos: Photo[] = [];

  constructor(private readonly options: AppOptions) {}

  async open(): Promise<void> {
    const { server } = this.options;
    const localStorage = await initialStorage('h5', server, this.options);
    const browser = await browserFor('h5');
    this.context = await browser.newContext({
      ...contextOptions(this.options),
      storageState: { cookies: [], origins: [{ origin: server.url, localStorage }] },
    });
    await this.context.exposeFunction('recordPhoneCall', (phoneNumber: string) => {
      this.phoneCalls.push({ api: 'makePhoneCall', detail: { phoneNumber } });
    });
    await this.context.addInitScript(watchPhoneCalls);
    await this.start();
  }

  private async start(): Promise<void> {
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(WAIT_MS);
    this.page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error' && !isFailedApiCall(message)) {
        this.problems.push(`${message.text()} (${message.location().url})`);
      }
    });
    this.page.on('filechooser', (chooser) => void this.pick(chooser));
    await this.page.goto(this.address());
  }

  private address(): string {
    const { server, path, query, scannedDoor } = this.options;
    if (scannedDoor) return `${server.url}/q/${encodeURIComponent(scannedDoor)}`;
    const search = new URLSearchParams(query).toString();
    return `${server.url}/#/${path ?? ''}${search ? `?${search}` : ''}`;
  }

  private async pick(chooser: FileChooser): Promise<void> {
    const photos = chooser.isMultiple() ? this.photos : this.photos.slice(0, 1);
    await chooser.setFiles(photos.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: bytes })));
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async reopen(): Promise<void> {
    await this.page.close();
    await this.start();
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  tab(name: string) {
    return this.page.getByRole('navigation').getByText(name, { exact: true }).filter({ visible: true });
  }

  async setOffline(offline: boolean): Promise<void> {
    // first let it fetch the pages that may be opened next
    if (offline) await this.page.waitForLoadState('networkidle');
    await this.context.setOffline(offline);
  }

  setDark(dark: boolean): Promise<void> {
    return this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  }

  supplyPhotos(photos: Photo[]): Promise<void> {
    this.photos = photos;
    return Promise.resolve();
  }

  supplyScan(): Promise<void> {
    return Promise.reject(new Error('A browser scans no codes; open the app with scannedDoor instead'));
  }

  answerConsent(): Promise<void> {
    return Promise.reject(new Error('WeChat asks nobody in a browser'));
  }

  async receiveFile(press: () => Promise<void>): Promise<OpenedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    const extension = download.suggestedFilename().split('.').at(-1) ?? '';
    return { extension, bytes: await readFile(await download.path()) };
  }

  async pullDown(): Promise<void> {
    await this.page.reload();
  }

  calls() {
    return Promise.resolve(this.phoneCalls);
  }

  errors() {
    return Promise.resolve(this.problems);
  }

  interactions() {
    return Promise.resolve([]);
  }
}

/** Runs in the page: headless Chromium opens no dialler, so a `tel:` address is reported and stopped. */
function watchPhoneCalls(): void {
  interface Report {
    recordPhoneCall(phoneNumber: string): void;
  }
  interface NavigateEvent extends Event {
    destination: { url: string };
  }
  const report = (event: Event, url: string) => {
    if (!url.startsWith('tel:')) return;
    (window as unknown as Report).recordPhoneCall(decodeURIComponent(url.slice('tel:'.length)));
    event.preventDefault();
  };
  const { navigation } = window as unknown as { navigation: EventTarget };
  navigation.addEventListener('navigate', (event) => report(event, (event as NavigateEvent).destination.url));
}
