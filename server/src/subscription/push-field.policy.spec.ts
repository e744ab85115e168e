import { describe, expect, it } from '@jest/globals';
import type { PushFieldType } from '@linge/shared/subscription/push-template';
import fc from 'fast-check';
import { cutText, fieldLimits, fieldValue, timeValue, topicOf } from './push-field.policy.js';

const types = Object.keys(fieldLimits) as PushFieldType[];
const family = '👨‍👩‍👧‍👦';
const rare = '𠮷';
/** What people write: Chinese, rare characters outside of the first plane, emoji of many parts, digits, spaces. */
const written = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      family,
      rare,
      '👍🏽',
      '🇨🇳',
      '李',
      '建',
      '国',
      '欧',
      '阳',
      '路灯',
      '*',
      '，',
      '“',
      '\n',
      ' ',
    ),
    fc.constantFrom('1', '38', 'A', 'é', '\u0301', '\u0000'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  maxLength: 60,
});
const graphemes = (text: string) =>
  [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('a field of a template', () => {
  it('is never empty and never longer than WeChat takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), written, (type, text) => {
        const value = fieldValue(type, text);
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(fieldLimits[type]);
        expect(value).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('of the type phrase holds Chinese characters alone, of character_string none', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(fieldValue('phrase', text)).toMatch(/^\p{Script=Han}+$/u);
        expect(fieldValue('character_string', text)).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });

  it('says a number or a phone whole or not at all', () => {
    expect(fieldValue('number', '12.5')).toBe('12.5');
    expect(fieldValue('number', '1'.repeat(33))).toBe('0');
    expect(fieldValue('phone_number', '138-0013-8000')).toBe('138-0013-8000');
    expect(fieldValue('phone_number', '1'.repeat(18))).toBe('0');
  });

  it('of the type name is cut between the parts of a name only', () => {
    expect(fieldValue('name', '李建国')).toBe('李建国');
    expect(fieldValue('name', '买买提艾力·阿卜杜热合曼')).toBe('买买提艾力');
    expect(fieldValue('name', '一个没有间隔而且太长的名字')).toBe('居民');
  });

  it('is told in words of its own where nothing is left', () => {
    expect(fieldValue('thing', ' \n')).toBe('请打开查看');
    expect(fieldValue('phrase', 'OK')).toBe('有更新');
    expect(fieldValue('character_string', '诉求')).toBe('-');
  });
});

describe('text that is cut', () => {
  it('keeps whole characters, in their order, and says that it was cut', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 12, max: 40 }), (text, limit) => {
        const cut = cutText(text, limit);
        const tidy = cutText(text, 1_000);
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (tidy.length <= limit) {
          expect(cut).toBe(tidy);
          return;
        }
        expect(cut.endsWith('…')).toBe(true);
        const kept = graphemes(cut.slice(0, -1));
        expect(graphemes(tidy).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('that fits stays as it is, but for white space', () => {
    expect(cutText(' 楼下的路灯\n三天不亮了 ', 20)).toBe('楼下的路灯 三天不亮了');
  });

  it.each([
    // the cut would fall between the surname and the given name, or within it
    ['请您今天下午三点到社区找网格员李建国签字', 17, '请您今天下午三点到社区找网格员…'],
    ['请您今天下午三点到社区找网格员李建国签字', 18, '请您今天下午三点到社区找网格员…'],
    ['居民李*明反映楼道堆物', 4, '居民…'],
    ['电话13800138000请回电', 8, '电话…'],
    [`${family}${family}${family}`, 24, `${family}${family}…`],
  ])('%s within %i characters is %s', (text, limit, expected) => {
    expect(cutText(text, limit)).toBe(expected);
  });

  it('shows a part of a single word that is longer than everything, by whole characters', () => {
    expect(cutText('A'.repeat(50), 20)).toBe(`${'A'.repeat(19)}…`);
    expect(cutText(rare.repeat(12), 20)).toBe(`${rare.repeat(9)}…`);
  });
});

describe('a time', () => {
  it('is said as WeChat reads it, in Asia/Shanghai', () => {
    expect(timeValue(new Date('2019-10-01T07:01:00Z'))).toBe('2019年10月1日 15:01');
    expect(timeValue(new Date('2026-11-27T16:05:00Z'))).toBe('2026年11月28日 00:05');
  });
});

describe('what a title is about', () => {
  it('is what stands in quotes, else all of it', () => {
    expect(topicOf('您反映的“楼下的路灯三天不亮了”已受理')).toBe('楼下的路灯三天不亮了');
    expect(topicOf('登记信息已更正')).toBe('登记信息已更正');
  });
});
