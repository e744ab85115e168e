import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeAll, JourneyPage } from '../../journey/harness';
import { WeappDriver } from '../../journey/harness/weapp-driver';
import { writeFixture } from './fixture';
import { startStubServer } from './stub-server';

let folder: string;
let stub: Awaited<ReturnType<typeof startStubServer>>;
let app: JourneyPage;

async function open(): Promise<void> {
  const server = { url: stub.url, simulatorUrl: stub.url };
  const driver = new WeappDriver({ build: 'weapp', server }, folder);
  await driver.open();
  app = new JourneyPage(driver);
}

beforeAll(async () => {
  folder = writeFixture();
  stub = await startStubServer();
});

afterEach(() => app.closeApp());

afterAll(async () => {
  await closeAll();
  await stub.close();
  rmSync(folder, { recursive: true });
});

describe('wx', () => {
  it('asks whether it may send on a tap alone, and keeps what it was told to keep', async () => {
    await open();
    await app.tap('晚点订阅');
    await app.see('结果requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
    await app.page.evaluate(() => window.weappHost.setSubscribeAnswer('reject'));
    await app.tap('订阅');
    await app.see('结果reject');
    await app.page.evaluate(() => window.weappHost.setSubscribeAnswer('accept', true));
    await app.tap('订阅');
    await app.see('结果accept');
    await app.tap('微信设置');
    await app.tap('拒绝：t');
    await app.see('结果{"mainSwitch":true,"itemSettings":{"t":"reject"}}');
    await app.tap('订阅');
    await app.see('结果reject');
    await app.tap('微信设置');
    await app.tap('关闭接收通知');
    await app.see('结果{"mainSwitch":false,"itemSettings":{"t":"reject"}}');
    await app.tap('订阅');
    await app.see('结果20004requestSubscribeMessage:fail The main switch is switched off');
    expect(await app.errors()).toEqual([]);
  });
});
