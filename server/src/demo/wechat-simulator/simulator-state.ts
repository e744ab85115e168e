import { AccessTokens } from './access-tokens.js';
import { CallbackPush } from './callback-push.js';
import { ContentVerdicts } from './content-verdicts.js';
import { MessageDesk } from './message-desk.js';
import { OneTimeCodes } from './one-time-codes.js';
import { Quotas } from './quotas.js';
import { RateLimit } from './rate-limit.js';
import type { SimulatorClock } from './simulator-clock.js';
import { UrlLinks } from './url-links.js';
import { UserEvents } from './user-events.js';
import { Visits } from './visits.js';

/** A WeChat user, as far as a mini-program's server learns of them. */
export interface SimulatedUser {
  readonly openid: string;
  readonly unionid?: string | undefined;
}

export interface SimulatedPhone {
  /** Without a country code. */
  readonly phoneNumber: string;
  /** Digits only; `86` unless told. */
  readonly countryCode?: string | undefined;
}

/** Everything that the simulated WeChat remembers. */
export class SimulatorState {
  readonly tokens: AccessTokens;
  readonly loginCodes: OneTimeCodes<SimulatedUser>;
  readonly phoneCodes: OneTimeCodes<SimulatedPhone>;
  readonly highRiskOpenids = new Set<string>();
  readonly visits: Visits;
  readonly quotas: Quotas;
  readonly messages = new MessageDesk();
  readonly verdicts = new ContentVerdicts();
  readonly links: UrlLinks;
  readonly push: CallbackPush;
  readonly users: UserEvents;
  /** Milliseconds from the order of an image check to its verdict; WeChat takes up to 30 minutes. */
  imageCheckDelay = 200;
  readonly limits: {
    readonly login: RateLimit;
    readonly stableToken: RateLimit;
    readonly miniProgramCode: RateLimit;
  };

  constructor(
    readonly clock: SimulatorClock,
    readonly appId: string,
    readonly appSecret: string,
    /** Pages of the published mini-program; `undefined`: any page that is well formed. */
    readonly publishedPages: ReadonlySet<string> | undefined,
  ) {
    this.tokens = new AccessTokens(clock);
    this.visits = new Visits(clock);
    this.quotas = new Quotas(clock);
    this.links = new UrlLinks(clock);
    this.push = new CallbackPush(appId);
    this.users = new UserEvents(appId, this.messages, this.push);
    this.loginCodes = new OneTimeCodes(clock, 40163);
    this.phoneCodes = new OneTimeCodes(clock, 40029);
    this.limits = {
      login: new RateLimit(clock, { calls: 100, seconds: 60, errcode: 45011 }),
      stableToken: new RateLimit(clock, { calls: 10_000, seconds: 60, errcode: 45011 }),
      miniProgramCode: new RateLimit(clock, { calls: 5_000, seconds: 60, errcode: 45009 }),
    };
  }
}
