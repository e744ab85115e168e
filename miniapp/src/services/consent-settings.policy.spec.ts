import { describe, expect, it } from '@jest/globals';
import { closedFor, placeOf } from './consent-settings.policy';

const open = { on: true, kept: {} } as const;
const off = { on: false, kept: {} } as const;
const refused = { on: true, kept: { one: 'reject', two: 'accept' } } as const;

describe('asking somebody whether WeChat may tell them', () => {
  it.each([
    [null, ['one'], null],
    [open, ['one'], null],
    [off, ['one'], 'off'],
    [refused, ['one'], 'kept'],
    [refused, ['two'], null],
    // there is one left to ask about
    [refused, ['one', 'three'], null],
    [refused, [], null],
  ] as const)('with %j about %j is in vain: %s', (settings, templateIds, closed) => {
    expect(closedFor(settings, templateIds)).toBe(closed);
  });
});

describe('a refusal', () => {
  it('is of that time where WeChat asks again, and holds where it does not', () => {
    expect(placeOf(open, 'one', 'reject')).toBe('popup');
    expect(placeOf(null, 'one', 'reject')).toBe('popup');
    expect(placeOf(refused, 'one', 'reject')).toBe('settings');
    expect(placeOf(off, 'one', 'reject')).toBe('settings');
  });

  it('is none where somebody agreed, whatever WeChat keeps', () => {
    expect(placeOf({ on: true, kept: { one: 'accept' } }, 'one', 'accept')).toBe('popup');
  });
});
