import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FieldCipher } from '../common/crypto/field-cipher.js';
import { WechatTokenRepository } from '../common/wechat-token/wechat-token.repository.js';
import { Config } from '../config/config.js';
import { WechatModule } from '../wechat/wechat.module.js';
import { WECHAT_OPTIONS, type WechatOptions } from '../wechat/wechat.options.js';
import {
  SIMULATED_APP_ID,
  SIMULATED_APP_SECRET,
  SIMULATED_CALLBACK,
} from './wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from './wechat-simulator/wechat-simulator.js';

const simulators = new WeakMap<WechatOptions, WechatSimulator>();

/** WeChat as the settings name it; in the demo, where they name none, a simulator on the loopback interface. */
async function connect(config: Config): Promise<WechatOptions> {
  if (config.wechat) return { ...config.wechat, callback: config.wechatCallback };
  const simulator = new WechatSimulator();
  const options = {
    baseUrl: await simulator.listen(),
    appId: SIMULATED_APP_ID,
    appSecret: SIMULATED_APP_SECRET,
    callback: SIMULATED_CALLBACK,
  };
  const host = config.host === '0.0.0.0' ? '127.0.0.1' : config.host;
  simulator.push.use({ url: `http://${host}:${config.port}/api/wechat/callback`, ...SIMULATED_CALLBACK });
  simulators.set(options, simulator);
  return options;
}

@Module({
  imports: [
    WechatModule.forRootAsync({
      inject: [Config],
      useFactory: connect,
      tokenStore: {
        inject: [DataSource, FieldCipher, WECHAT_OPTIONS],
        useFactory: (dataSource: DataSource, cipher: FieldCipher, { appId }: WechatOptions) =>
          new WechatTokenRepository(dataSource, cipher, appId),
      },
    }),
  ],
})
export class WechatConnectionModule implements OnApplicationShutdown {
  constructor(@Inject(WECHAT_OPTIONS) private readonly options: WechatOptions) {}

  async onApplicationShutdown(): Promise<void> {
    await simulators.get(this.options)?.close();
  }
}
