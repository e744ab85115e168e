import { LoginUnavailable } from '../services/api-error';
import type { LoginPlatform } from './login.type';

export const login: LoginPlatform = {
  hasWechat: false,
  wechatCredential: () => Promise.reject(new LoginUnavailable('请在微信中打开登录')),
};
