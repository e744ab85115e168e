import { newTraceId } from './trace-id.js';

/** The texts that WeChat sends along; clients are expected to look at the code only. */
const ERRMSG: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001:
    'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken',
  40003: 'invalid openid',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'template id invalid',
  40066: 'invalid url',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40165: 'invalid weapp pagepath',
  40169: 'invalid length for scene, or the data is not json string',
  40212: 'invalid query',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  44990: 'too fast to call this api',
  44993: 'reach max daily limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  must slower  retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
  61010: 'code is expired',
  85401: 'time limit between 1min and 30 days',
};

/** WeChat's way of saying no: status 200 and an error code. */
export class Refusal extends Error {
  constructor(
    readonly errcode: number,
    errmsg = ERRMSG[errcode] ?? 'error',
  ) {
    super(errmsg);
  }

  toJSON(): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${newTraceId()}` };
  }
}
