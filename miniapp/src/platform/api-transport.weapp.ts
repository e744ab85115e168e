import Taro from '@tarojs/taro';
import type { Transport } from '../services/client-core';
import { cloudTransport, type ContainerCall } from './cloud-transport';
import { networkError, taroTransport } from './transport';

interface ContainerAnswer {
  readonly statusCode: number;
  readonly data: unknown;
}

/** As much of `wx.cloud` as is used; Taro's types know no `callContainer`. */
interface Cloud {
  init(options: { env: string }): void;
  callContainer(call: ContainerCall): Promise<ContainerAnswer>;
}

let cloud: Cloud | undefined;

async function call(container: ContainerCall): Promise<ContainerAnswer> {
  if (!cloud) {
    cloud = Taro.cloud as unknown as Cloud;
    cloud.init(container.config);
  }
  try {
    return await cloud.callContainer(container);
  } catch (error) {
    throw networkError(error);
  }
}

/** Chosen when the app is built: through WeChat's cloud hosting where an environment is named. */
export const apiTransport: Transport =
  CLOUD_ENV === ''
    ? taroTransport
    : cloudTransport({
        call,
        env: CLOUD_ENV,
        service: CLOUD_SERVICE,
        origin: API_URL,
        ordinary: taroTransport,
      });
