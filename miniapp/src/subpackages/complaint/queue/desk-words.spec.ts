import { describe, expect, it } from '@jest/globals';
import { askedWords } from './desk-words';

describe('what the queue is searched for', () => {
  it('waits until the typing rests', () => {
    expect(askedWords({ text: '井盖', rested: '井', picking: false })).toBe('井');
  });

  it('is what stands in the field as soon as several are picked, so that no other list takes the place of theirs', () => {
    expect(askedWords({ text: ' 井盖 ', rested: '井', picking: true })).toBe('井盖');
    // the rest comes afterwards and changes nothing any more
    expect(askedWords({ text: ' 井盖 ', rested: '井盖', picking: true })).toBe('井盖');
  });
});
