import * as z from 'zod/mini';
import { PushTemplatesSetting } from './push-templates.js';

const flag = z.pipe(
  z.enum(['0', '1'], 'must be 0 or 1'),
  z.transform((value: '0' | '1') => value === '1'),
);

const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  z.enum(words, `must be one of ${words.join(', ')}`);

function wholeNumber(minimum: number, maximum: number) {
  const wrong = `must be a whole number from ${minimum} to ${maximum}`;
  return z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,9}$/, wrong)),
      z.transform((digits: string) => Number(digits)),
    ),
    z.number().check(z.minimum(minimum, wrong), z.maximum(maximum, wrong)),
  );
}

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });

const wrongDatabase = 'must be like mysql://user:password@host:3306/name';

/** The driver takes anything; what it cannot use would show as a riddle later. */
function isDatabaseUrl(value: string): boolean {
  try {
    const { protocol, hostname, username, password, pathname } = new URL(value);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return protocol === 'mysql:' && hostname !== '' && pathname.length > 1;
  } catch {
    return false;
  }
}

const wrongKey = 'must be 32 bytes in base64';

/** 32 bytes in base64, as `openssl rand -base64 32` prints them. */
const key = z.pipe(
  z.string(wrongKey),
  z.transform((value: string, context) => {
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length === 32) return bytes;
    context.issues.push({ code: 'custom', input: '', message: wrongKey });
    return z.NEVER;
  }),
);

const wrongKeys = 'must be like 1:<32 bytes in base64>[,2:…], each number once';

/** `1:<key>,2:<key>`: every version still in use; the last one writes. */
const dataKeys = z.pipe(
  z.string(wrongKeys),
  z.transform((value: string, context) => {
    const keys = new Map<number, Buffer>();
    for (const part of value.split(',')) {
      const match = /^(\d{1,4}):(.+)$/.exec(part.trim());
      const bytes = Buffer.from(match?.[2] ?? '', 'base64');
      const version = Number(match?.[1]);
      if (!match || bytes.length !== 32 || keys.has(version)) {
        context.issues.push({ code: 'custom', input: '', message: wrongKeys });
        return z.NEVER;
      }
      keys.set(version, bytes);
    }
    return keys;
  }),
);

const wrongFiles = 'must be like abc123.txt=content[,def456.txt=content]';

/** `abc123.txt=content`: what WeChat's console hands out to be put beside an address. */
const verificationFiles = z.pipe(
  z.string(wrongFiles),
  z.transform((value: string, context) => {
    const files = new Map<string, string>();
    for (const part of value.split(',')) {
      const match = /^([\w-]{1,64}\.txt)=([\w-]{1,200})$/.exec(part.trim());
      if (!match?.[1] || !match[2] || files.has(match[1])) {
        context.issues.push({ code: 'custom', input: '', message: wrongFiles });
        return z.NEVER;
      }
      files.set(match[1], match[2]);
    }
    return files;
  }),
);

const wrongToken = 'must be 3 to 32 letters and digits';
const wrongAesKey = 'must be 43 letters and digits';

const shortSecret = 'must have at least 32 characters';

/** What the server reads from its environment; names and defaults are documented in docs/operations.md. */
export const Environment = z.object({
  NODE_ENV: z._default(oneOf('development', 'test', 'production'), 'development'),
  PORT: z._default(wholeNumber(0, 65535), 3000),
  HOST: z._default(z.string(), '0.0.0.0'),
  PUBLIC_URL: z.optional(webAddress),
  DATABASE_URL: z.string(wrongDatabase).check(z.refine(isDatabaseUrl, wrongDatabase)),
  DATABASE_POOL_SIZE: z._default(wholeNumber(1, 200), 10),
  API_DEMO: z._default(flag, false),
  CLOCK_AHEAD_MINUTES: z._default(wholeNumber(0, 525_600), 0),
  TOKEN_SECRET: z.string(shortSecret).check(z.minLength(32, shortSecret)),
  TOKEN_MINUTES: z._default(wholeNumber(1, 1440), 30),
  DATA_KEYS: dataKeys,
  BLIND_INDEX_KEY: key,
  FILES_DIR: z.string('must be a folder that this user may write to'),
  WEB_DIR: z.optional(z.string()),
  LOG_LEVEL: z._default(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info'),
  TRUST_PROXY: z._default(flag, false),
  RATE_LIMIT_PER_MINUTE: z._default(wholeNumber(1, 1_000_000), 600),
  CONTENT_CHECKS: z._default(oneOf('on', 'off'), 'on'),
  CONTENT_WAIT_MINUTES: z._default(wholeNumber(1, 10_080), 120),
  WECHAT_API_BASE_URL: z.optional(webAddress),
  WECHAT_APP_ID: z.optional(z.string()),
  WECHAT_APP_SECRET: z.optional(z.string()),
  WECHAT_TEMPLATES: z.optional(PushTemplatesSetting),
  WECHAT_CALLBACK_TOKEN: z.optional(z.string().check(z.regex(/^[A-Za-z0-9]{3,32}$/, wrongToken))),
  WECHAT_CALLBACK_AES_KEY: z.optional(z.string().check(z.regex(/^[A-Za-z0-9]{43}$/, wrongAesKey))),
  WECHAT_VERIFICATION_FILES: z._default(verificationFiles, new Map()),
  WECHAT_CLOUD_HOSTING: z._default(flag, false),
  PUBLIC_ACCESS: z._default(oneOf('on', 'off'), 'on'),
});
export type Environment = z.output<typeof Environment>;
