import Taro from '@tarojs/taro';
import type { LoginPlatform } from './login.type';
import { networkError } from './transport';

export const login: LoginPlatform = {
  hasWechat: true,
  wechatCredential: async () => {
    try {
      const { code } = await Taro.login();
      return { kind: 'wechatCode', code };
    } catch (error) {
      throw networkError(error);
    }
  },
};
