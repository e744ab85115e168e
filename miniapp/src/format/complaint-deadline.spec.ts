import { describe, expect, it } from '@jest/globals';
import type { ComplaintDeadline } from '@linge/shared/complaint/complaint-deadline.schema';
import { deadlineSentence, deadlineTag, deadlineText } from './complaint-deadline';

/** 2026-11-24 14:00 in Shanghai, a Tuesday. */
const now = new Date('2026-11-24T06:00:00.000Z');

function dated(part: Partial<ComplaintDeadline>, urgent = false) {
  return {
    deadline: {
      kind: 'settle',
      at: '2026-11-26T16:00:00.000Z',
      clock: 'running',
      workingDaysLeft: 2,
      ...part,
    },
    category: { id: 'road', code: 'road', name: '道路', urgent, sensitive: false },
  } as const;
}

describe('until when something has to happen, as people say it', () => {
  it('counts working days, and names the last one', () => {
    expect(deadlineText(dated({}), now)).toBe('还剩 2 个工作日');
    expect(deadlineSentence(dated({}), now)).toBe('11月26日内办结，还剩 2 个工作日');
    expect(deadlineText(dated({ workingDaysLeft: 0 }), now)).toBe('今天到期');
    const accept = { kind: 'accept', workingDaysLeft: 1, at: '2026-11-25T16:00:00.000Z' } as const;
    expect(deadlineText(dated(accept), now)).toBe('还剩 1 个工作日受理');
    expect(deadlineSentence(dated(accept), now)).toBe('11月25日内受理，还剩 1 个工作日');
    expect(deadlineText(dated({ ...accept, workingDaysLeft: 0 }), now)).toBe('今天内受理');
  });

  it('says that it is overdue in words, not by colour alone', () => {
    const late = { clock: 'overdue', workingDaysLeft: -1, at: '2026-11-23T16:00:00.000Z' } as const;
    expect(deadlineText(dated(late), now)).toBe('已超期 1 个工作日');
    expect(deadlineSentence(dated(late), now)).toBe('已超期 1 个工作日（应在11月23日内办结）');
    expect(deadlineTag(dated(late), now)).toMatchObject({ tone: 'accent', icon: 'alert' });
    // over the weekend no working day has passed yet
    expect(deadlineText(dated({ ...late, workingDaysLeft: 0 }), now)).toBe('已超期');
  });

  it('counts hours and minutes where something urgent waits to be taken on', () => {
    const accept = { kind: 'accept', workingDaysLeft: 0, at: '2026-11-24T07:20:00.000Z' } as const;
    expect(deadlineText(dated(accept, true), now)).toBe('还剩 1 小时 20 分受理');
    expect(deadlineSentence(dated(accept, true), now)).toBe('请在 15:20 前受理（还剩 1 小时 20 分）');
    expect(
      deadlineText(dated({ ...accept, at: '2026-11-24T05:25:00.000Z', clock: 'overdue' }, true), now),
    ).toBe('受理已超时 35 分钟');
    // past midnight the day is said, too
    expect(deadlineSentence(dated({ ...accept, at: '2026-11-24T16:30:00.000Z' }, true), now)).toContain(
      '请在明天 00:30 前受理',
    );
    // settled is by working days, urgent or not
    expect(deadlineText(dated({}, true), now)).toBe('还剩 2 个工作日');
  });

  it('says that the clock stands still, and until when', () => {
    const stopped = dated({ clock: 'stopped' });
    expect(deadlineText(stopped, now)).toBe('已暂停计时');
    const asked = { ...stopped, state: 'awaitingReporter' } as const;
    expect(deadlineSentence({ ...asked, availableActions: ['answer'] }, now)).toBe(
      '已暂停计时，补充情况后继续计时',
    );
    expect(deadlineSentence({ ...asked, availableActions: ['resume'] }, now)).toBe(
      '已暂停计时，等反映人补充后继续计时',
    );
    expect(deadlineTag(stopped, now)?.tone).toBe('neutral');
  });

  it('says nothing where nothing is due', () => {
    expect(deadlineText({ ...dated({}), deadline: null }, now)).toBeNull();
    expect(deadlineTag({ ...dated({}), deadline: null }, now)).toBeNull();
  });
});
