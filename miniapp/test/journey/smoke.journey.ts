import { describe, expect, it } from '@jest/globals';
import { BUILDS, openApp, overBudget, seriousViolations, useServer } from './harness';

/** Each tab and what a visitor reads there. */
const TABS = [
  ['诉求', '登录后可以看到自己反映过的问题'],
  ['活动', '活动'],
  ['消息', '消息'],
  ['我的', '您还没有登录'],
  ['首页', '我要反映'],
] as const;

const server = useServer();

describe.each(BUILDS)('a first look at the app (%s)', (build) => {
  it('shows the community to a visitor, tab by tab, without a login', async () => {
    const app = await openApp({ build, server });
    for (const [name, text] of TABS) {
      await app.tab(name);
      await app.see(text);
    }
    expect(overBudget(await app.interactions())).toEqual([]);
    expect(await app.errors()).toEqual([]);
  });

  it('knows a resident who is logged in', async () => {
    const app = await openApp({ build, server, persona: 'resident' });
    await app.tab('我的');
    await app.see('退出登录');
    expect(await app.errors()).toEqual([]);
  });
});

describe('a first look at the web app', () => {
  it('can be used with a screen reader', async () => {
    const app = await openApp({ build: 'h5', server });
    await app.see('我要反映');
    expect(await seriousViolations(app)).toEqual([]);
  });
});
