import { randomInt } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { SIMULATED_APP_ID } from '../../src/demo/wechat-simulator/simulator-credentials.js';
import { CallbackCipher } from '../../src/wechat/callback-cipher.js';

/** The message push as every test server has it. */
export const testCallback = {
  token: 'callbackOfTests',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
} as const;

export const testCallbackCipher = new CallbackCipher({ ...testCallback, appId: SIMULATED_APP_ID });

/** Of somebody who knows everything but the token. */
export const forgedCallbackCipher = new CallbackCipher({
  ...testCallback,
  token: 'guessed',
  appId: SIMULATED_APP_ID,
});

/** A verdict on a picture, told apart by its name. */
export const mediaVerdict = (traceId: string = uuid()) => ({
  ToUserName: 'gh_0123456789ab',
  FromUserName: 'o-platform',
  CreateTime: 1_700_000_000,
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: traceId,
  errcode: 0,
  result: { suggest: 'risky', label: 20002 },
});

/** What was announced of WeChat's events, by something that stands in it. */
export async function toldByWechat(dataSource: DataSource, part: string): Promise<OutboxMessage[]> {
  const messages = await dataSource.manager.find(OutboxMessage);
  return messages.filter(
    ({ topic, payload }) => topic.startsWith('wechat.') && JSON.stringify(payload).includes(part),
  );
}

/** A push as WeChat would send it. */
export function pushOf(
  event: object | string,
  cipher = testCallbackCipher,
  timestamp = Math.floor(Date.now() / 1_000),
) {
  const Encrypt = cipher.encrypt(typeof event === 'string' ? event : JSON.stringify(event));
  const stamp = { timestamp: String(timestamp), nonce: String(randomInt(1e9)) };
  return {
    query: { ...stamp, msg_signature: cipher.signature(stamp.timestamp, stamp.nonce, Encrypt) },
    body: { ToUserName: 'gh_0123456789ab', Encrypt },
  };
}

/** What WeChat asks when somebody saves the address in its console. */
export function confirmationOf(echostr: string, cipher = testCallbackCipher) {
  const stamp = { timestamp: String(Math.floor(Date.now() / 1_000)), nonce: String(randomInt(1e9)) };
  return { ...stamp, echostr, signature: cipher.signature(stamp.timestamp, stamp.nonce) };
}
