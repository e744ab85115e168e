import { randomBytes } from 'node:crypto';

/** The texts that WeChat sends along; clients are expected to look at the code only. */
const ERRMSG: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001:
    'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40066: 'invalid url',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  must slower  retry next minute',
  47001: 'data format error',
};

/** WeChat's way of saying no: status 200 and an error code. */
export class Refusal extends Error {
  constructor(readonly errcode: number) {
    super(ERRMSG[errcode] ?? 'error');
  }

  toJSON(): { errcode: number; errmsg: string } {
    const [first, second, third] = [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex'));
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${first}-${second}-${third}` };
  }
}
