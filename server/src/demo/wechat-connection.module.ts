import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { WechatModule } from '../wechat/wechat.module.js';
import { WECHAT_OPTIONS, type WechatOptions } from '../wechat/wechat.options.js';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from './wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from './wechat-simulator/wechat-simulator.js';

const simulators = new WeakMap<WechatOptions, WechatSimulator>();

/** WeChat as the settings name it; in the demo, where they name none, a simulator on the loopback interface. */
async function connect(config: Config): Promise<WechatOptions> {
  if (config.wechat) return config.wechat;
  const simulator = new WechatSimulator();
  const options = {
    baseUrl: await simulator.listen(),
    appId: SIMULATED_APP_ID,
    appSecret: SIMULATED_APP_SECRET,
  };
  simulators.set(options, simulator);
  return options;
}

@Module({ imports: [WechatModule.forRootAsync({ inject: [Config], useFactory: connect })] })
export class WechatConnectionModule implements OnApplicationShutdown {
  constructor(@Inject(WECHAT_OPTIONS) private readonly options: WechatOptions) {}

  async onApplicationShutdown(): Promise<void> {
    await simulators.get(this.options)?.close();
  }
}
