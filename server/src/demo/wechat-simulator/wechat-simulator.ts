import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { pushTemplates, type PushTemplateName } from '@linge/shared/subscription/push-template';
import { simulatedTemplateId } from '../../config/push-templates.js';
import { CallLog } from './call-log.js';
import type { LoggedCall } from './call-log.js';
import type { CallbackPush } from './callback-push.js';
import type { ContentVerdicts } from './content-verdicts.js';
import { runControl } from './control.js';
import { SIMULATED_ENDPOINTS } from './endpoint/index.js';
import { Faults } from './faults.js';
import type { Fault } from './faults.js';
import type { MessageDesk } from './message-desk.js';
import type { Quotas } from './quotas.js';
import { Refusal } from './refusal.js';
import { JSON_TYPE } from './simulated-endpoint.js';
import type { SimulatedAnswer } from './simulated-endpoint.js';
import { SimulatorClock } from './simulator-clock.js';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from './simulator-credentials.js';
import { SimulatorState } from './simulator-state.js';
import type { SimulatedPhone, SimulatedUser } from './simulator-state.js';
import type { UrlLinks } from './url-links.js';
import type { UserEvents } from './user-events.js';

export interface WechatSimulatorOptions {
  readonly appId?: string;
  readonly appSecret?: string;
  /** Pages of the published mini-program, for codes that must open an existing page; any page unless told. */
  readonly publishedPages?: readonly string[];
}

/** Outcome of one call: what is sent, and what the log says of it. */
interface Outcome extends SimulatedAnswer {
  readonly errcode: number;
}

/**
 * WeChat's server API for demo and tests, as strict as the real one: one-time codes, expiry, limits, error codes.
 * Listens on the loopback interface only, because whoever reaches it can be anybody.
 */
export class WechatSimulator {
  readonly #clock = new SimulatorClock();
  readonly #faults = new Faults(this.#clock);
  readonly #log = new CallLog();
  readonly #state: SimulatorState;
  readonly #closing = new AbortController();
  #server: Server | undefined;

  constructor(options: WechatSimulatorOptions = {}) {
    this.#state = new SimulatorState(
      this.#clock,
      options.appId ?? SIMULATED_APP_ID,
      options.appSecret ?? SIMULATED_APP_SECRET,
      options.publishedPages && new Set(options.publishedPages),
    );
    for (const [name, { fields }] of Object.entries(pushTemplates)) {
      this.messages.addTemplate(
        simulatedTemplateId(name as PushTemplateName),
        fields.map(({ key }) => key),
      );
    }
  }

  /**
   * Starts serving.
   * @param port a free one unless told
   * @returns the base URL, without a trailing slash
   */
  async listen(port = 0): Promise<string> {
    const server = createServer((request, response) => void this.#serve(request, response));
    this.#server = server;
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Ends at once, answers under way included. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    this.#closing.abort();
    this.#state.push.close();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  /** Message templates, and what was sent on users' consents. */
  get messages(): MessageDesk {
    return this.#state.messages;
  }

  /** What WeChat thinks of texts and pictures. */
  get verdicts(): ContentVerdicts {
    return this.#state.verdicts;
  }

  get links(): UrlLinks {
    return this.#state.links;
  }

  get quotas(): Quotas {
    return this.#state.quotas;
  }

  /** The callback, and what was pushed to it. */
  get push(): CallbackPush {
    return this.#state.push;
  }

  /** What users do in WeChat itself. */
  get users(): UserEvents {
    return this.#state.users;
  }

  /** What `wx.login` gives the mini-program of this user, who is here then: single use, 5 minutes. */
  issueLoginCode(user: SimulatedUser): string {
    this.visit(user.openid);
    return this.#state.loginCodes.issue(user);
  }

  /** What a `getPhoneNumber` button gives: single use, 5 minutes. */
  issuePhoneCode(phone: SimulatedPhone): string {
    return this.#state.phoneCodes.issue(phone);
  }

  /** From now on WeChat refuses to log this user in. */
  setHighRisk(openid: string): void {
    this.#state.highRiskOpenids.add(openid);
  }

  /** The user opens the mini-program. */
  visit(openid: string): void {
    this.#state.visits.add(openid);
  }

  /** Access tokens become worthless before their time. */
  revokeTokens(): void {
    this.#state.tokens.revoke();
  }

  /** How often a new access token was forced, of which WeChat allows a few a day. */
  get forcedRefreshes(): number {
    return this.#state.tokens.forcedCount;
  }

  /** How long a picture's verdict takes from now on. */
  setImageCheckDelay(milliseconds: number): void {
    this.#state.imageCheckDelay = milliseconds;
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  addFault(fault: Fault): void {
    this.#faults.add(fault);
  }

  advanceClock(seconds: number): void {
    this.#clock.advance(seconds);
  }

  /** Simulated time in milliseconds since the epoch, for a client that shall live in it too. */
  now(): number {
    return this.#clock.now();
  }

  /** The calls of WeChat's API so far, oldest first. */
  calls(): readonly LoggedCall[] {
    return this.#log.list();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const body = await text(request);
      if (url.pathname.startsWith('/simulator/')) {
        const answer = await runControl(this, request.method ?? '', url.pathname, body);
        response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' });
        response.end(JSON.stringify(answer.body));
      } else {
        await this.#serveCall(request.method ?? '', url, body, response);
      }
    } catch (error) {
      // Once the caller is gone or the simulator closed there is nobody to tell; anything else is a mistake here.
      if (this.#closing.signal.aborted || response.destroyed) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  }

  async #serveCall(method: string, url: URL, body: string, response: ServerResponse): Promise<void> {
    const fault = this.#faults.take(url.pathname);
    if (fault?.delayMilliseconds) {
      await delay(fault.delayMilliseconds, undefined, { signal: this.#closing.signal });
    }
    const outcome =
      fault?.httpStatus || fault?.rubbish !== undefined
        ? undefined
        : await this.#answer(method, url, body, fault?.errcode ? new Refusal(fault.errcode) : undefined);
    const at = new Date(this.#clock.now()).toISOString();
    const lost = fault?.closeConnection || !outcome;
    this.#log.add({ at, method, path: url.pathname, errcode: lost ? null : outcome.errcode });
    if (fault?.closeConnection) {
      response.destroy();
    } else if (outcome) {
      response.writeHead(200, { 'content-type': outcome.contentType }).end(outcome.body);
    } else if (fault?.rubbish !== undefined) {
      response.writeHead(200, { 'content-type': JSON_TYPE }).end(fault.rubbish);
    } else {
      response
        .writeHead(fault?.httpStatus ?? 502, { 'content-type': 'text/html' })
        .end('<html>Bad Gateway</html>');
    }
  }

  async #answer(method: string, url: URL, body: string, forced: Refusal | undefined): Promise<Outcome> {
    const endpoint = SIMULATED_ENDPOINTS.get(url.pathname);
    try {
      if (forced) throw forced;
      if (!endpoint) throw new Refusal(40066);
      if (method !== endpoint.method) throw new Refusal(endpoint.method === 'GET' ? 43001 : 43002);
      if (endpoint.needsToken) this.#state.tokens.check(url.searchParams.get('access_token'));
      this.#state.quotas.take(endpoint.path);
      return { ...(await endpoint.answer({ query: url.searchParams, body }, this.#state)), errcode: 0 };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        contentType: endpoint?.jsonType ?? JSON_TYPE,
        body: JSON.stringify(error.toJSON()),
        errcode: error.errcode,
      };
    }
  }
}
