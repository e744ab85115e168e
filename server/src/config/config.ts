import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { Environment } from './config.schema.js';
import { simulatedTemplates, type AppliedTemplate } from './push-templates.js';

/** The server's settings, checked once at start; nobody else reads `process.env`. */
export class Config {
  readonly port: number;
  readonly host: string;
  /** Base of printed QR codes and links, without a trailing slash. */
  readonly publicUrl: string;
  readonly production: boolean;
  readonly demo: boolean;
  /** How far the demo's clock is ahead, to see what falls due. */
  readonly clockAheadMinutes: number;
  /** Tells tests how many database statements a request took, in the header `x-query-count`. */
  readonly countQueries: boolean;
  readonly database: { readonly url: string; readonly poolSize: number };
  readonly token: { readonly secret: string; readonly minutes: number };
  readonly dataKeys: ReadonlyMap<number, Buffer>;
  readonly blindIndexKey: Buffer;
  readonly filesDir: string;
  readonly webDir: string | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly trustProxy: boolean;
  readonly rateLimitPerMinute: number;
  /** Whether WeChat is asked about words and pictures; without that, all of them are let through. */
  readonly contentChecks: boolean;
  /** How long content waits for WeChat before staff look at it. */
  readonly contentWaitMinutes: number;
  /** Undefined in the demo without an address of its own: then the simulator is started. */
  readonly wechat:
    { readonly baseUrl: string; readonly appId: string; readonly appSecret: string } | undefined;
  /** Those that WeChat may be asked to send; in the demo the simulator's unless told. */
  readonly pushTemplates: ReadonlyMap<PushTemplateName, AppliedTemplate>;
  /** The message push as set up in WeChat's console; without it nothing is taken from WeChat. */
  readonly wechatCallback: { readonly token: string; readonly aesKey: string } | undefined;
  /** Name → content of what WeChat asks to find, at the root and beside printed codes. */
  readonly wechatVerificationFiles: ReadonlyMap<string, string>;
  /** Requests come through WeChat's cloud hosting alone, which says whose they are. */
  readonly wechatCloudHosting: boolean;

  constructor(environment: Environment) {
    this.port = environment.PORT;
    this.host = environment.HOST;
    this.publicUrl = (environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`).replace(/\/+$/, '');
    this.production = environment.NODE_ENV === 'production';
    this.demo = environment.API_DEMO;
    this.clockAheadMinutes = environment.CLOCK_AHEAD_MINUTES;
    this.countQueries = environment.NODE_ENV === 'test';
    this.database = { url: environment.DATABASE_URL, poolSize: environment.DATABASE_POOL_SIZE };
    this.token = { secret: environment.TOKEN_SECRET, minutes: environment.TOKEN_MINUTES };
    this.dataKeys = environment.DATA_KEYS;
    this.blindIndexKey = environment.BLIND_INDEX_KEY;
    this.filesDir = environment.FILES_DIR;
    this.webDir = environment.WEB_DIR;
    this.logLevel = environment.LOG_LEVEL;
    this.trustProxy = environment.TRUST_PROXY;
    this.rateLimitPerMinute = environment.RATE_LIMIT_PER_MINUTE;
    this.contentChecks = environment.CONTENT_CHECKS === 'on';
    this.contentWaitMinutes = environment.CONTENT_WAIT_MINUTES;
    this.wechat = wechatOf(environment);
    this.pushTemplates =
      environment.WECHAT_TEMPLATES ?? (environment.API_DEMO ? simulatedTemplates : new Map());
    this.wechatCallback = wechatCallbackOf(environment);
    this.wechatVerificationFiles = environment.WECHAT_VERIFICATION_FILES;
    this.wechatCloudHosting = environment.WECHAT_CLOUD_HOSTING && environment.PUBLIC_ACCESS === 'off';
  }
}

function wechatOf(environment: Environment): Config['wechat'] {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_API_BASE_URL: baseUrl } = environment;
  // The demo people have no accounts at the real WeChat: it is asked only where it is named.
  if (environment.API_DEMO && !baseUrl) return undefined;
  if (!appId || !appSecret) return undefined;
  return { baseUrl: baseUrl ?? 'https://api.weixin.qq.com', appId, appSecret };
}

function wechatCallbackOf(environment: Environment): Config['wechatCallback'] {
  const { WECHAT_CALLBACK_TOKEN: token, WECHAT_CALLBACK_AES_KEY: aesKey } = environment;
  return token && aesKey ? { token, aesKey } : undefined;
}

/** The settings do not hold; the message says each, one a line, and never repeats a value. */
export class ConfigError extends Error {}

/** @throws ConfigError with a line for each bad setting */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const config = new Config(parsed.data);
  if (config.demo && config.production) {
    throw new ConfigError('API_DEMO: must not be 1 when NODE_ENV is production');
  }
  if (!config.demo && config.clockAheadMinutes) {
    throw new ConfigError('CLOCK_AHEAD_MINUTES: must be 0 outside the demo');
  }
  if (!config.wechat && (!config.demo || parsed.data.WECHAT_API_BASE_URL)) {
    throw new ConfigError(
      'WECHAT_APP_ID, WECHAT_APP_SECRET: must be set outside the demo, or with WECHAT_API_BASE_URL',
    );
  }
  assertWechat(parsed.data, config);
  return config;
}

function assertWechat(environment: Environment, { wechatCallback }: Config): void {
  const { WECHAT_CALLBACK_TOKEN, WECHAT_CALLBACK_AES_KEY, WECHAT_CLOUD_HOSTING, PUBLIC_ACCESS } = environment;
  if (!wechatCallback && (WECHAT_CALLBACK_TOKEN ?? WECHAT_CALLBACK_AES_KEY)) {
    throw new ConfigError('WECHAT_CALLBACK_TOKEN, WECHAT_CALLBACK_AES_KEY: must be set together');
  }
  // Anybody who reaches the server from elsewhere could write the header that says who they are.
  if (WECHAT_CLOUD_HOSTING && PUBLIC_ACCESS === 'on') {
    throw new ConfigError(
      'PUBLIC_ACCESS: must be off, at the cloud hosting too, when WECHAT_CLOUD_HOSTING is 1',
    );
  }
  if (!WECHAT_CLOUD_HOSTING && PUBLIC_ACCESS === 'off') {
    throw new ConfigError(
      'PUBLIC_ACCESS: must be on unless WECHAT_CLOUD_HOSTING is 1: nobody could get here',
    );
  }
}
