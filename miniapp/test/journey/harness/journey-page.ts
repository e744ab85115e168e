import { errors as playwrightErrors } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { WAIT_MS } from './chromium';
import type { ConsentAnswer, Driver, OpenedFile, Photo } from './driver';
import { findByText, findControl, findField } from './find';

/** How long one candidate may take to prove that it can be tapped, before the next is tried. */
const TRIAL_MS = 1_500;

/** The app in the hands of a user: everything is found by what can be seen or heard. */
export class JourneyPage {
  constructor(private readonly driver: Driver) {}

  /** For what this class does not offer; a journey that needs it runs on one build only. */
  get page(): Page {
    return this.driver.page;
  }

  /**
   * Taps what says exactly `text`, or is called so for a screen reader; an expression may match a part.
   * Something covered by a dialog is left alone.
   */
  tap(text: string | RegExp): Promise<void> {
    return this.tapFirst(`"${String(text)}"`, () => findControl(this.page, text));
  }

  tapId(id: string): Promise<void> {
    return this.tapFirst(`#${id}`, () => this.page.locator(`[id="${id}"]`).filter({ visible: true }));
  }

  /** Types into a field, found by its label, its placeholder or its id. What was in it is replaced. */
  async fill(field: string, value: string): Promise<void> {
    await findField(this.page, field).first().fill(value);
  }

  /** Opens a chooser by its text, takes an option, and confirms where the chooser asks for it. */
  async choose(opener: string, option: string): Promise<void> {
    await this.tap(opener);
    await this.tap(option);
    const confirm = this.page.getByText('确定', { exact: true }).filter({ visible: true }).last();
    if (await confirm.isVisible()) await confirm.click();
  }

  /** Waits until a text is visible somewhere. */
  async see(text: string | RegExp): Promise<void> {
    await findByText(this.page, text).first().waitFor({ state: 'visible' });
  }

  /** Waits until a text is visible nowhere. */
  async dontSee(text: string | RegExp): Promise<void> {
    await waitUntil(
      async () => (await findByText(this.page, text).count()) === 0,
      `"${String(text)}" is still there`,
    );
  }

  /** What stands in a field. */
  async valueOf(field: string): Promise<string> {
    return findField(this.page, field).first().inputValue();
  }

  /** Waits for a field that holds `value`. */
  async seeValue(field: string, value: string): Promise<void> {
    await waitUntil(async () => (await this.valueOf(field)) === value, `"${field}" does not hold "${value}"`);
  }

  goBack(): Promise<void> {
    return this.driver.goBack();
  }

  async tab(name: string): Promise<void> {
    await this.driver.tab(name).first().click();
  }

  supplyPhotos(photos: Photo[]): Promise<void> {
    return this.driver.supplyPhotos(photos);
  }

  /** The next scan reads this. On weapp only. */
  supplyScan(result: string): Promise<void> {
    return this.driver.supplyScan(result);
  }

  /** What the user answers when WeChat asks for consent to messages, from now on. On weapp only. */
  answerConsent(answer: ConsentAnswer): Promise<void> {
    return this.driver.answerConsent(answer);
  }

  /** Taps what yields a file, and takes it: saved by the browser, opened by WeChat. */
  receive(id: string): Promise<OpenedFile> {
    return this.driver.receiveFile(() => this.tapId(id));
  }

  pullDown(): Promise<void> {
    return this.driver.pullDown();
  }

  offline(): Promise<void> {
    return this.driver.setOffline(true);
  }

  online(): Promise<void> {
    return this.driver.setOffline(false);
  }

  setDark(dark: boolean): Promise<void> {
    return this.driver.setDark(dark);
  }

  /** The user closes the app, or the phone kills it, and opens it again: what it stored is still there. */
  reopenApp(): Promise<void> {
    return this.driver.reopen();
  }

  closeApp(): Promise<void> {
    return this.driver.close();
  }

  /** Phone numbers that were called, in order. */
  async phoneCalls(): Promise<string[]> {
    const calls = (await this.driver.calls()).filter((call) => call.api === 'makePhoneCall');
    return calls.map((call) => String(call.detail['phoneNumber']));
  }

  calls() {
    return this.driver.calls();
  }

  /** Console errors, uncaught errors and unhandled rejections. Every journey ends by expecting none. */
  errors(): Promise<string[]> {
    return this.driver.errors();
  }

  /** On weapp: setData by interaction. Empty on the web. */
  interactions() {
    return this.driver.interactions();
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  private async tapFirst(what: string, find: () => Locator): Promise<void> {
    await waitUntil(async () => {
      for (const candidate of await find().all()) {
        if (await tapIfReachable(candidate)) return true;
      }
      return false;
    }, `nothing to tap that is called ${what}`);
  }
}

/** Taps unless something lies over the element; the trial scrolls it into view and waits until it stands still. */
async function tapIfReachable(candidate: Locator): Promise<boolean> {
  try {
    await candidate.click({ trial: true, timeout: TRIAL_MS });
    await candidate.click({ timeout: TRIAL_MS });
    return true;
  } catch (error) {
    if (error instanceof playwrightErrors.TimeoutError) return false;
    throw error;
  }
}

/** Asks until the answer is yes. Playwright's own waiting covers one locator; this covers a choice among several. */
async function waitUntil(condition: () => Promise<boolean>, complaint: string): Promise<void> {
  const end = Date.now() + WAIT_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`After ${WAIT_MS / 1000} s ${complaint}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
