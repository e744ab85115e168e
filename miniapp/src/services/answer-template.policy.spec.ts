import { describe, expect, it } from '@jest/globals';
import type { AnswerTemplate } from '@linge/shared/answer-template/answer-template.schema';
import { filledIn, templatesFor, withTemplate } from './answer-template.policy';

const template = (name: string, more: Partial<AnswerTemplate> = {}): AnswerTemplate => ({
  ...{ id: name, communityId: 'c', owner: 'community', action: 'resolve', categoryId: null, name },
  ...{ text: name, updatedAt: '2026-11-26T00:00:00.000Z', version: 1 },
  ...more,
});

describe('templates for answers', () => {
  it('of the category stand first, one’s own before the community’s, and of other steps not at all', () => {
    const all = [
      template('所有'),
      template('垃圾的', { categoryId: 'rubbish' }),
      template('我的', { owner: 'own' }),
      template('停车的', { categoryId: 'parking' }),
      template('退回的', { action: 'reject' }),
    ];
    const names = (categoryId: string | null) =>
      templatesFor(all, 'resolve', categoryId).map(({ name }) => name);
    expect(names('rubbish')).toEqual(['垃圾的', '我的', '所有']);
    expect(names(null)).toEqual(['我的', '所有']);
  });

  it('say what the complaint says, and show what is not known', () => {
    const text = '{地点}的{类别}已请{网格}物业清走，{日期}复查';
    expect(filledIn(text, { 地点: '3栋', 类别: '垃圾' })).toBe('3栋的垃圾已请{网格}物业清走，{日期}复查');
  });

  it('are put after what was typed', () => {
    expect(withTemplate('', '已清走')).toBe('已清走');
    expect(withTemplate('师傅姓王。\n', '已清走')).toBe('师傅姓王。\n已清走');
  });
});
