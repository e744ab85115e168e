import { describe, expect, it } from '@jest/globals';
import { MessageGroup, messageGroupOf } from '@linge/shared/message/message-group';
import { MessageKind } from '@linge/shared/message/message.schema';
import {
  PushTemplateName,
  pushTemplateOf,
  pushTemplates,
  pushWord,
} from '@linge/shared/subscription/push-template';
import { pushData, pushPage } from './push-content.policy.js';
import { fieldLimits } from './push-field.policy.js';

describe('the templates', () => {
  it('carry each group at most once', () => {
    const groups = PushTemplateName.options.flatMap((name) => pushTemplates[name].groups);
    expect(new Set(groups).size).toBe(groups.length);
    for (const group of groups)
      expect(pushTemplates[pushTemplateOf(group) ?? 'staffTask'].groups).toContain(group);
  });

  it.each(PushTemplateName.options)('%s has a field of its own for each key, named by its type', (name) => {
    const { fields, title } = pushTemplates[name];
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const { key, type } of fields) expect(key.replace(/\d+$/, '')).toBe(type);
    expect(title.length).toBeLessThanOrEqual(14);
  });

  it.each(MessageKind.options)('say what happened with %s in at most five Chinese characters', (kind) => {
    for (const group of MessageGroup.options) {
      expect(pushWord(kind, group)).toMatch(/^\p{Script=Han}{2,5}$/u);
    }
    expect(pushWord(kind, messageGroupOf[kind]).length).toBeLessThanOrEqual(fieldLimits.phrase);
  });
});

describe('what a push says', () => {
  const message = {
    kind: 'complaintAccepted',
    group: 'complaint',
    title: '您反映的“楼下的路灯三天不亮了”已受理',
    body: 'XHW-20261127-003，第3网格 网格员正在办理：今天下午去现场看。',
    createdAt: new Date('2026-11-27T01:30:00Z'),
  } as const;

  it('is what it is about, how it stands, what is said, and when', () => {
    expect(pushData('complaintProgress', message)).toEqual({
      thing1: '楼下的路灯三天不亮了',
      phrase2: '已受理',
      thing3: expect.stringMatching(/^XHW-20261127-003.*…$/),
      time4: '2026年11月27日 09:30',
    });
  });

  it('to staff is what it asks of them', () => {
    const work = { ...message, kind: 'complaintSubmitted', group: 'work' } as const;
    expect(pushData('staffTask', work)).toMatchObject({ phrase2: '待受理' });
  });

  it('of a notice is its whole title, quotes and all', () => {
    const title = '关于“五一”期间停水的通知';
    const notice = { ...message, kind: 'noticePublished', group: 'notice', title } as const;
    expect(pushData('communityNotice', notice)).toMatchObject({ thing1: title, phrase2: '新通知' });
  });

  it('goes by the keys that WeChat gave this deployment', () => {
    const data = pushData('complaintProgress', message, { thing1: 'thing7' });
    expect(Object.keys(data)).toEqual(['thing7', 'phrase2', 'thing3', 'time4']);
  });

  it('opens the line of the inbox', () => {
    expect(pushPage('019a')).toBe('subpackages/message/open/index?id=019a');
  });
});
