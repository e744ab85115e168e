import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as wecom from '@wecom/crypto';
import fc from 'fast-check';
import WechatCrypto from 'wechat-crypto';
import { CallbackCipher, CallbackUnreadable } from './callback-cipher.js';

const appId = 'wx0123456789abcdef';
const secrets = { appId, token: 'token4oracle', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };
const cipher = new CallbackCipher(secrets);
const older = new WechatCrypto(secrets.token, secrets.aesKey, appId);

const texts = fc.string({ unit: 'grapheme', maxLength: 200 });
const event = JSON.stringify({ Event: 'wxa_media_check', 说明: '图片' });

/** Changes one bit of what is encoded. */
function altered(encrypted: string, byte: number): string {
  const bytes = Buffer.from(encrypted, 'base64');
  bytes.writeUInt8(bytes.readUInt8(byte) ^ 1, byte);
  return bytes.toString('base64');
}

describe('a push of WeChat, against what others made of its document', () => {
  it('is opened by them when it is encrypted here', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const encrypted = cipher.encrypt(text);
        expect(wecom.decrypt(secrets.aesKey, encrypted)).toMatchObject({ message: text, id: appId });
        expect(older.decrypt(encrypted)).toEqual({ message: text, id: appId });
      }),
    );
  });

  it('is opened here when they encrypted it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const random = randomBytes(16);
        expect(cipher.decrypt(wecom.encrypt(secrets.aesKey, text, appId, random))).toBe(text);
        expect(cipher.decrypt(older.encrypt(text))).toBe(text);
      }),
    );
  });

  it('has the signature that they compute', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), texts, (timestamp, nonce, text) => {
        const parts = [String(timestamp), String(nonce), Buffer.from(text).toString('base64')] as const;
        const signature = cipher.signature(...parts);
        expect(wecom.getSignature(secrets.token, ...parts)).toBe(signature);
        expect(older.getSignature(...parts)).toBe(signature);
        expect(cipher.isSigned(signature, ...parts)).toBe(true);
      }),
    );
  });
});

describe('a signature', () => {
  const signature = cipher.signature('1', '2', 'three');

  it.each([
    ['shorter', signature.slice(1)],
    ['longer', `${signature}0`],
    ['none', ''],
    ['of another kind', '印'.repeat(40)],
    ['of something else', cipher.signature('1', '2', 'four')],
    ['with another token', new CallbackCipher({ ...secrets, token: 'other' }).signature('1', '2', 'three')],
  ])('that is %s is no signature', (_case, given) => {
    expect(cipher.isSigned(given, '1', '2', 'three')).toBe(false);
  });
});

describe('what cannot be opened', () => {
  const encrypted = cipher.encrypt(event);

  it.each([
    ['nothing', ''],
    ['no base64', '*'.repeat(64)],
    ['half a block', Buffer.from(encrypted, 'base64').subarray(0, 24).toString('base64')],
    ['an end that is cut off', Buffer.from(encrypted, 'base64').subarray(0, -32).toString('base64')],
    ['a beginning that is cut off', Buffer.from(encrypted, 'base64').subarray(32).toString('base64')],
    ['a length that was altered', altered(encrypted, 0)],
    ['an end that was altered', altered(encrypted, Buffer.from(encrypted, 'base64').length - 17)],
    ['what another key encrypted', new CallbackCipher({ ...secrets, aesKey: 'A'.repeat(43) }).encrypt(event)],
    ['what is for another mini-program', new CallbackCipher({ ...secrets, appId: 'wx1' }).encrypt(event)],
    ['noise', randomBytes(96).toString('base64')],
  ])('%s is told so, and nothing of it', (_case, given) => {
    let opened: unknown;
    try {
      opened = cipher.decrypt(given);
    } catch (error) {
      opened = error;
    }
    // An altered length leaves the text whole and the app id wrong, or cuts it: never a text of somebody else's.
    expect(opened).toBeInstanceOf(CallbackUnreadable);
    expect(String(opened)).not.toContain('图片');
  });

  it('a key of another length stops the start', () => {
    expect(() => new CallbackCipher({ ...secrets, aesKey: 'short' })).toThrow('43 letters and digits');
  });
});
