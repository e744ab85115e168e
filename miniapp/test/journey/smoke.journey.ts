import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeApps, openApp, seriousViolations, startServer } from './harness';
import type { Build, JourneyPage, JourneyServer } from './harness';

const TABS = ['首页', '诉求', '活动', '消息', '我的'];
const BUILDS: Build[] = ['h5', 'weapp'];

let server: JourneyServer;
let app: JourneyPage;

beforeAll(async () => {
  server = await startServer();
}, 180_000);

afterAll(async () => {
  await closeApps();
  await server.stop();
});

describe.each(BUILDS)('a first look at the app (%s)', (build) => {
  afterEach(() => app.closeApp());

  it('shows the community to a visitor, tab by tab, without a login', async () => {
    app = await openApp({ build, server });
    await app.see('首页');
    for (const name of TABS) {
      await app.tab(name);
      await app.see(name);
    }
    expect(await app.errors()).toEqual([]);
  });
});

describe('a first look at the web app', () => {
  it('can be used with a screen reader', async () => {
    app = await openApp({ build: 'h5', server });
    await app.see('首页');
    expect(await seriousViolations(app)).toEqual([]);
    await app.closeApp();
  });
});
