import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const demo = {
  DATABASE_URL: 'mysql://u:p%40ss@db.example:3306/linge',
  API_DEMO: '1',
  TOKEN_SECRET: 'x'.repeat(32),
  DATA_KEYS: `1:${key(1)}`,
  BLIND_INDEX_KEY: key(2),
  FILES_DIR: '/srv/files',
};
const wechat = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'secret' };
const real = 'https://api.weixin.qq.com';

describe('settings', () => {
  it('need no more than what is required', () => {
    expect(readConfig(demo)).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: 'http://localhost:3000',
      production: false,
      demo: true,
      countQueries: false,
      database: { url: demo.DATABASE_URL, poolSize: 10 },
      token: { minutes: 30 },
      logLevel: 'info',
      trustProxy: false,
      rateLimitPerMinute: 600,
    });
  });

  it('that are empty are as good as missing', () => {
    expect(readConfig({ ...demo, PORT: '', WEB_DIR: '', PUBLIC_URL: '' })).toMatchObject({
      port: 3000,
      webDir: undefined,
    });
    expect(() => readConfig({ ...demo, TOKEN_SECRET: '' })).toThrow(ConfigError);
  });

  it('keep the slash out of the address that printed codes hold', () => {
    expect(readConfig({ ...demo, PUBLIC_URL: 'https://linge.example/' }).publicUrl).toBe(
      'https://linge.example',
    );
  });

  it('take the data key that is listed last for writing', () => {
    const { dataKeys } = readConfig({ ...demo, DATA_KEYS: `2:${key(2)}, 1:${key(1)}` });
    expect([...dataKeys.keys()]).toEqual([2, 1]);
  });

  it.each([`1:${key(1)},1:${key(2)}`, `1:${key(1)},`, key(1), `x:${key(1)}`, '1:c2hvcnQ='])(
    'do not take data keys that are ambiguous or malformed (%#)',
    (DATA_KEYS) => {
      expect(() => readConfig({ ...demo, DATA_KEYS })).toThrow(/^DATA_KEYS: must be like [^\n]*$/);
    },
  );

  it.each([
    ['in the demo, the simulator', demo, undefined],
    ['in the demo, the simulator, whoever’s mini-program it is', { ...demo, ...wechat }, undefined],
    [
      'in the demo, another one that is named',
      { ...demo, ...wechat, WECHAT_API_BASE_URL: 'http://sim.example' },
      'http://sim.example',
    ],
    ['else the real one', { ...demo, API_DEMO: '0', ...wechat }, real],
  ])('say which WeChat is asked: %s', (_case, source, baseUrl) => {
    expect(readConfig(source).wechat?.baseUrl).toBe(baseUrl);
  });

  it('let the clock be ahead in the demo alone', () => {
    expect(readConfig({ ...demo, CLOCK_AHEAD_MINUTES: '90' }).clockAheadMinutes).toBe(90);
    const real = { ...demo, API_DEMO: '0', ...wechat, CLOCK_AHEAD_MINUTES: '90' };
    expect(() => readConfig(real)).toThrow(/^CLOCK_AHEAD_MINUTES: /);
  });

  it('refuse the demo in production, and a half-named WeChat', () => {
    expect(() => readConfig({ ...demo, NODE_ENV: 'production' })).toThrow(/^API_DEMO: /);
    expect(() => readConfig({ ...demo, API_DEMO: '0', WECHAT_APP_ID: 'wx1' })).toThrow(/^WECHAT_APP_ID, /);
    expect(() => readConfig({ ...demo, WECHAT_API_BASE_URL: real })).toThrow(/^WECHAT_APP_ID, /);
  });

  it('take WeChat’s callback whole or not at all', () => {
    const callback = { WECHAT_CALLBACK_TOKEN: 'token1', WECHAT_CALLBACK_AES_KEY: 'a'.repeat(43) };
    expect(readConfig(demo).wechatCallback).toBeUndefined();
    expect(readConfig({ ...demo, ...callback }).wechatCallback).toEqual({
      token: 'token1',
      aesKey: 'a'.repeat(43),
    });
    for (const name of Object.keys(callback)) {
      expect(() => readConfig({ ...demo, ...callback, [name]: '' })).toThrow(/^WECHAT_CALLBACK_TOKEN, /);
    }
    expect(() => readConfig({ ...demo, ...callback, WECHAT_CALLBACK_TOKEN: '门牌' })).toThrow(
      /^WECHAT_CALLBACK_TOKEN: must be 3 to 32 letters and digits$/,
    );
  });

  it('believe cloud hosting only where nobody else can get in', () => {
    expect(readConfig(demo).wechatCloudHosting).toBe(false);
    const hosted = { ...demo, WECHAT_CLOUD_HOSTING: '1' };
    expect(readConfig({ ...hosted, PUBLIC_ACCESS: 'off' }).wechatCloudHosting).toBe(true);
    expect(() => readConfig(hosted)).toThrow(/^PUBLIC_ACCESS: must be off/);
    expect(() => readConfig({ ...demo, PUBLIC_ACCESS: 'off' })).toThrow(/^PUBLIC_ACCESS: must be on/);
  });

  it('hold the files that WeChat looks for', () => {
    const files = 'AbC123.txt=0f9e8d, WW_verify_2.txt=x';
    expect([...readConfig({ ...demo, WECHAT_VERIFICATION_FILES: files }).wechatVerificationFiles]).toEqual([
      ['AbC123.txt', '0f9e8d'],
      ['WW_verify_2.txt', 'x'],
    ]);
    for (const wrong of ['AbC123.txt', '../a.txt=x', 'a.html=x', 'a.txt=x,a.txt=y', 'a.txt=<script>']) {
      expect(() => readConfig({ ...demo, WECHAT_VERIFICATION_FILES: wrong })).toThrow(
        /^WECHAT_VERIFICATION_FILES: must be like [^\n]*$/,
      );
    }
  });
});
