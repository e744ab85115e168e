import { describe, expect, it } from '@jest/globals';
import {
  claimOf,
  claimPrefix,
  passText,
  scannedClaim,
  scannedPass,
} from '@linge/shared/check-in/check-in-link';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { codesOf, codeStoodAt, oneTimePassword, passOf } from './check-in-code.js';

const index = new BlindIndex(Buffer.alloc(32, 7));
const activityId = '01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90';
const startsAt = new Date('2026-11-28T10:00:00Z');
const session = { activityId, startsAt };
const stepMs = 30_000;
const step = startsAt.getTime() / stepMs;
const at = (seconds: number) => new Date(startsAt.getTime() + seconds * 1000);

describe('a one-time password', () => {
  it.each([
    [59, '46119246'],
    [1_111_111_109, '68084774'],
    [1_111_111_111, '67062674'],
    [1_234_567_890, '91819424'],
    [2_000_000_000, '90698825'],
    [20_000_000_000, '77737706'],
  ])('is that of RFC 6238 at %i seconds', (seconds, expected) => {
    const key = Buffer.from('12345678901234567890123456789012');
    expect(oneTimePassword(key, Math.floor(seconds / 30), 8)).toBe(expected);
  });
});

describe('the code on the screen', () => {
  const [code = ''] = codesOf(index, session, [step, step]);

  it('is good while it stands there, and half a minute before and after', () => {
    expect(code).toMatch(/^\d{6}$/);
    const good = [-60, -31, -30, 0, 29, 30, 59, 60, 120].map((seconds) =>
      codeStoodAt(index, session, code, at(seconds), 'online'),
    );
    expect(good).toEqual([false, false, true, true, true, true, true, false, false]);
  });

  it('is looked for in some minutes around where it is told of afterwards', () => {
    const stood = [-301, -270, 299, 330].map((seconds) =>
      codeStoodAt(index, session, code, at(seconds), 'claim'),
    );
    expect(stood).toEqual([false, true, true, false]);
  });

  it('is another one for another session', () => {
    const codes = (other: typeof session) => codesOf(index, other, [step, step + 20]);
    expect(codes({ ...session, startsAt: at(86_400) })).not.toEqual(codes(session));
    expect(codes({ ...session, activityId: '01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a91' })).not.toEqual(
      codes(session),
    );
    expect(new Set(codes(session)).size).toBeGreaterThan(15);
  });

  it('stands in a link that is read again', () => {
    const link = `https://linge.example.cn/i/${claimPrefix(activityId, startsAt)}${code}`;
    expect(scannedClaim(link)).toEqual({ activityId, startsAt: startsAt.toISOString(), code });
    for (const wrong of [`${link}0`, link.replace('/i/', '/q/'), 'LINGE-IN-23456789ABCD', code]) {
      expect(scannedClaim(wrong)).toBeNull();
    }
    expect(claimOf(`${activityId}.${startsAt.getTime()}.${code}.1`)).toBeNull();
  });
});

describe('the code on the phone of somebody who comes', () => {
  it('is of one sign-up and session, and tells of neither', () => {
    const pass = passOf(index, activityId, startsAt);
    expect(scannedPass(passText(pass))).toBe(pass);
    expect(scannedPass(pass.toLowerCase())).toBe(pass);
    expect(passOf(index, activityId, at(86_400))).not.toBe(pass);
    expect(scannedPass('https://linge.example.cn/q/abc')).toBeNull();
  });
});
