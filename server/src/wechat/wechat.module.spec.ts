import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../demo/wechat-simulator/wechat-simulator.js';
import { WechatClient } from './wechat.client.js';
import { WechatModule } from './wechat.module.js';

const SETTINGS = Symbol('SETTINGS');

describe('WechatModule', () => {
  it('provides a client made from what the configuration says', async () => {
    const simulator = new WechatSimulator();
    const baseUrl = await simulator.listen();
    const settings = {
      module: class Settings {},
      providers: [{ provide: SETTINGS, useValue: { baseUrl } }],
      exports: [SETTINGS],
    };

    @Module({
      imports: [
        WechatModule.forRootAsync({
          imports: [settings],
          inject: [SETTINGS],
          useFactory: (found: { baseUrl: string }) => ({
            baseUrl: found.baseUrl,
            appId: SIMULATED_APP_ID,
            appSecret: SIMULATED_APP_SECRET,
          }),
        }),
      ],
    })
    class App {}

    const app = await NestFactory.createApplicationContext(App, { logger: false });
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    expect(await app.get(WechatClient).codeToSession(code)).toEqual({ openid: 'demo-resident' });
    await app.close();
    await simulator.close();
  });
});
