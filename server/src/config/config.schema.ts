import * as z from 'zod/mini';

const flag = z.pipe(
  z.enum(['0', '1']),
  z.transform((value: '0' | '1') => value === '1'),
);
const wholeNumber = (minimum: number, maximum: number) =>
  z.coerce.number().check(z.int(), z.minimum(minimum), z.maximum(maximum));

const wrongKey = 'must be 32 bytes in base64';

/** 32 bytes in base64, as `openssl rand -base64 32` prints them. */
const key = z.pipe(
  z.string(),
  z.transform((value: string, context) => {
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length === 32) return bytes;
    context.issues.push({ code: 'custom', input: '', message: wrongKey });
    return z.NEVER;
  }),
);

/** `1:<key>,2:<key>`: every version still in use; the last one writes. */
const dataKeys = z.pipe(
  z.string(),
  z.transform((value: string, context) => {
    const keys = new Map<number, Buffer>();
    for (const part of value.split(',')) {
      const match = /^(\d{1,4}):(.+)$/.exec(part.trim());
      const bytes = Buffer.from(match?.[2] ?? '', 'base64');
      if (!match || bytes.length !== 32) {
        context.issues.push({
          code: 'custom',
          input: '',
          message: 'must be like 1:<32 bytes in base64>[,2:…]',
        });
        return z.NEVER;
      }
      keys.set(Number(match[1]), bytes);
    }
    return keys;
  }),
);

/** What the server reads from its environment; names and defaults are documented in docs/operations.md. */
export const Environment = z.object({
  NODE_ENV: z._default(z.enum(['development', 'test', 'production']), 'development'),
  PORT: z._default(wholeNumber(0, 65535), 3000),
  HOST: z._default(z.string(), '0.0.0.0'),
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  DATABASE_URL: z.url({ protocol: /^mysql$/, error: 'must be like mysql://user:password@host:3306/name' }),
  DATABASE_POOL_SIZE: z._default(wholeNumber(1, 200), 10),
  API_DEMO: z._default(flag, false),
  TOKEN_SECRET: z.string().check(z.minLength(32, 'must have at least 32 characters')),
  TOKEN_MINUTES: z._default(wholeNumber(1, 1440), 30),
  DATA_KEYS: dataKeys,
  BLIND_INDEX_KEY: key,
  FILES_DIR: z.string().check(z.minLength(1)),
  WEB_DIR: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
  TRUST_PROXY: z._default(flag, false),
  RATE_LIMIT_PER_MINUTE: z._default(wholeNumber(1, 1_000_000), 600),
  WECHAT_API_BASE_URL: z.optional(z.url({ protocol: /^https?$/ })),
  WECHAT_APP_ID: z.optional(z.string()),
  WECHAT_APP_SECRET: z.optional(z.string()),
});
export type Environment = z.output<typeof Environment>;
