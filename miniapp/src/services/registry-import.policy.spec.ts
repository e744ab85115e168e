import { describe, expect, it } from '@jest/globals';
import {
  checkedText,
  commitOffer,
  countsText,
  isUnderWay,
  leavingText,
  percentOf,
} from './registry-import.policy';

const counts = (add: number, change: number, unchanged: number, wrong: number) => ({
  counts: { add, change, unchanged, wrong },
});

describe('an import of the registry', () => {
  it('is told in numbers, without what there is none of', () => {
    expect(countsText(counts(1200, 3, 0, 1))).toBe('新增 1,200 · 修改 3 · 有误 1');
    expect(countsText(counts(0, 0, 0, 0))).toBe('');
  });

  it('goes in whole where every row is right', () => {
    expect(commitOffer(counts(2, 1, 7, 0))).toEqual({ mode: 'allOrNothing', text: '全部导入（3 行）' });
  });

  it('goes in without its wrong rows where there are any', () => {
    expect(commitOffer(counts(2, 1, 0, 4))).toEqual({ mode: 'validOnly', text: '只导入正确的 3 行' });
  });

  it('says beforehand that it is all or nothing, or what stays behind', () => {
    expect(checkedText(counts(2, 0, 0, 0))).toContain('要么全部写入，要么一行也不写');
    expect(checkedText(counts(2, 1, 0, 4))).toBe(
      '台账没有改动。有误的 4 行改好后重新上传，就能一次全部导入；也可以先只导入正确的 3 行',
    );
    expect(checkedText(counts(0, 0, 9, 0))).toContain('没有要写入的内容');
    expect(checkedText(counts(0, 0, 0, 4))).not.toContain('也可以');
    expect(leavingText(counts(2, 1, 0, 4))[0]).toBe('有误的 4 行先不导入？');
  });

  it('offers nothing where nothing would change', () => {
    expect(commitOffer(counts(0, 0, 9, 0))).toBeNull();
    expect(commitOffer(counts(0, 0, 0, 2))).toBeNull();
  });

  it('shows how far it is', () => {
    expect(percentOf({ progress: { done: 0, total: 0 } })).toBe(0);
    expect(percentOf({ progress: { done: 3, total: 12 } })).toBe(25);
    expect(isUnderWay('committing')).toBe(true);
    expect(isUnderWay('checked')).toBe(false);
  });
});
