import { describe, expect, it } from '@jest/globals';
import { clip, duration, plain } from './terminal.mjs';

describe('what is printed', () => {
  it('gives times as people say them', () => {
    expect([340, 9940, 12_300, 125_400].map(duration)).toEqual(['0.3 s', '9.9 s', '12 s', '2 min 05 s']);
  });

  it('fits a line, with two columns for a Chinese character', () => {
    expect(clip('short', 10)).toBe('short');
    expect(clip('a long line', 6)).toBe('a lon…');
    expect(clip('西河社区网格', 8)).toBe('西河社…');
  });

  it('keeps no colours in logs', () => {
    expect(plain('\u001b[32m✓\u001b[39m done\r')).toBe('✓ done');
  });
});
