import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { CallbackCipher } from '../../wechat/callback-cipher.js';

/** The message push as somebody would set it up in WeChat's console. */
export interface CallbackSettings {
  readonly url: string;
  readonly token: string;
  readonly aesKey: string;
}

/** One try of WeChat's to push something. */
export interface PushAttempt {
  readonly event: string;
  /** `null` when there was no answer in time. */
  readonly status: number | null;
  readonly answer: string;
}

const ACCOUNT = 'gh_0123456789ab';
/** WeChat hangs up after 5 s and tries three times in all, unless the answer is `success`. */
const PATIENCE = 5_000;
const TRIES = 3;

/** Pushes events to the callback, signed and encrypted; to nobody while none is set up. */
export class CallbackPush {
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<void>>();
  readonly #attempts: PushAttempt[] = [];
  #settings: CallbackSettings | undefined;
  #cipher: CallbackCipher | undefined;

  constructor(private readonly appId: string) {}

  /**
   * Saves the settings, which WeChat does only when the address proves that it knows the token.
   * @returns whether it did
   */
  async setUp(settings: CallbackSettings): Promise<boolean> {
    const cipher = new CallbackCipher({ ...settings, appId: this.appId });
    const echo = String(randomInt(1e9, 1e10));
    const [timestamp, nonce] = stamp();
    const signature = cipher.signature(timestamp, nonce);
    const query = new URLSearchParams({ signature, timestamp, nonce, echostr: echo });
    const response = await fetch(`${settings.url}?${query.toString()}`, { redirect: 'error' });
    if (!response.ok || (await response.text()) !== echo) return false;
    this.use(settings);
    return true;
  }

  /** Settings of a server that does not listen yet, and so cannot be asked. */
  use(settings: CallbackSettings): void {
    this.#settings = settings;
    this.#cipher = new CallbackCipher({ ...settings, appId: this.appId });
  }

  /** @param make the event's own members, made when its time has come */
  push(openid: string, make: () => object | Promise<object>, delayMilliseconds = 0): void {
    const running = this.#deliver(openid, make, delayMilliseconds)
      .catch((error: unknown) => {
        if (!this.#closing.signal.aborted) throw error;
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits until everything that is to be pushed was pushed, or given up. */
  async settled(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  attempts(): readonly PushAttempt[] {
    return [...this.#attempts];
  }

  close(): void {
    this.#closing.abort();
  }

  async #deliver(openid: string, make: () => object | Promise<object>, wait: number): Promise<void> {
    if (wait) await delay(wait, undefined, { signal: this.#closing.signal });
    const [settings, cipher] = [this.#settings, this.#cipher];
    if (!settings || !cipher) return;
    const head = { ToUserName: ACCOUNT, FromUserName: openid, CreateTime: seconds(), MsgType: 'event' };
    const event = { ...head, ...(await make()) };
    const Encrypt = cipher.encrypt(JSON.stringify(event));
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const [timestamp, nonce] = stamp();
      const query = new URLSearchParams({
        signature: cipher.signature(timestamp, nonce),
        timestamp,
        nonce,
        openid,
        encrypt_type: 'aes',
        msg_signature: cipher.signature(timestamp, nonce, Encrypt),
      });
      const body = JSON.stringify({ ToUserName: ACCOUNT, Encrypt });
      const { status, answer } = await this.#post(`${settings.url}?${query.toString()}`, body);
      this.#attempts.push({ event: String((event as { Event?: string }).Event), status, answer });
      if (status === 200 && answer === 'success') return;
    }
  }

  async #post(url: string, body: string): Promise<{ status: number | null; answer: string }> {
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(PATIENCE)]);
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'error' });
      return { status: response.status, answer: await response.text() };
    } catch (error) {
      this.#closing.signal.throwIfAborted();
      return { status: null, answer: String(error) };
    }
  }
}

/** Real time, not the simulator's: whoever checks it lives in that. */
const seconds = () => Math.floor(Date.now() / 1_000);

const stamp = () => [String(seconds()), String(randomInt(1e9))] as const;
