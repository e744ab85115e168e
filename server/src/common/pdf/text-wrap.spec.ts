import { describe, expect, it } from '@jest/globals';
import { fit, wrap } from './text-wrap.js';

const upTo = (length: number) => (line: string) => [...line].length <= length;

describe('the label of a place on a printed sheet', () => {
  it('stays on one line while there is room', () => {
    expect(wrap('西河湾小区 3栋 2单元', upTo(20))).toEqual(['西河湾小区 3栋 2单元']);
  });

  it('breaks where people pause', () => {
    expect(wrap('西河湾小区 3栋 2单元', upTo(8))).toEqual(['西河湾小区 3栋', '2单元']);
    expect(wrap('西河湾小区 3栋 2单元', upTo(7))).toEqual(['西河湾小区', '3栋 2单元']);
  });

  it('breaks a long name between words, and a word only when it alone is too wide', () => {
    expect(wrap('河滨路公共厕所', upTo(5)).join('')).toBe('河滨路公共厕所');
    expect(wrap('河滨路公共厕所', upTo(5)).every((line) => line.length <= 5)).toBe(true);
    expect(wrap('ABCDEFGH', upTo(3))).toEqual(['ABC', 'DEF', 'GH']);
  });

  it('begins no line with a comma or a full stop', () => {
    const lines = wrap('家里有老人、病人，请打电话。', upTo(5));
    expect(lines.join('')).toBe('家里有老人、病人，请打电话。');
    expect(lines.filter((line) => /^[，。、]/u.test(line))).toEqual([]);
  });

  it('is set in lines of about the same length', () => {
    expect(fit('东街小区 1栋 1单元', column(9), [1], 2)).toEqual({
      size: 1,
      lines: ['东街小区', '1栋 1单元'],
    });
  });

  it('is set smaller rather than in too many lines, and cut off only at the smallest size', () => {
    expect(fit('西河湾小区', column(60), [20, 12], 1)).toEqual({ size: 12, lines: ['西河湾小区'] });
    expect(fit('西河湾小区东侧的便民服务点', column(60), [20, 12], 1)).toEqual({
      size: 12,
      lines: ['西河湾小…'],
    });
  });
});

/** Every character as wide as it is high. */
function column(width: number) {
  return { width, widthOf: (text: string, size: number) => [...text].length * size };
}
