import { AppError } from '../common/error/app-error.js';
import { isWechatError } from '../wechat/wechat.error.js';

/** What WeChat's refusal of a login code means to the one who logs in. */
export function loginError(error: unknown): unknown {
  if (isWechatError(error, 'codeInvalid')) return new AppError(401, 'LOGIN_CODE_INVALID');
  if (isWechatError(error, 'tooOften')) return new AppError(429, 'LOGIN_TOO_OFTEN');
  if (isWechatError(error, 'highRisk')) return new AppError(403, 'LOGIN_HIGH_RISK');
  return unavailable(error);
}

/** What WeChat's refusal of a phone code means. */
export function phoneError(error: unknown): unknown {
  if (isWechatError(error, 'codeInvalid')) return new AppError(400, 'PHONE_CODE_INVALID');
  return unavailable(error);
}

/** Anything else of WeChat's: nothing that the one who asks can change, so its reason is for the log. */
function unavailable(error: unknown): unknown {
  if (!isWechatError(error)) return error;
  return new AppError(503, 'WECHAT_UNAVAILABLE', undefined, undefined, error);
}
