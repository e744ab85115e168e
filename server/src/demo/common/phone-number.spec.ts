import { expect, it } from '@jest/globals';
import { MobilePhone } from '@linge/shared/staff/staff.schema';
import { demoPhone } from './phone-number.js';

it('gives phone numbers that forms take and no exchange puts through, each once', () => {
  const phones = Array.from({ length: 20_000 }, (_, n) => demoPhone(n));
  expect(new Set(phones).size).toBe(20_000);
  for (const phone of phones) {
    expect(phone).toMatch(/^154\d{8}$/);
    expect(MobilePhone.safeParse(phone)).toEqual({ success: true, data: phone });
  }
});
