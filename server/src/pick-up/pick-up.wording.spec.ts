import { describe, expect, it } from '@jest/globals';
import {
  overdueGuardianMessage,
  overdueOrganiserMessage,
  pickUpMessage,
  type PickUpTold,
} from './pick-up.wording.js';

const told: PickUpTold = {
  ...{ title: '五点半课堂', place: '社区儿童之家', childName: '李小明' },
  ...{ kind: 'named', relation: 'paternalGrandmother', reason: null, before: null, offline: false },
  ...{ takenAt: new Date('2026-12-01T10:58:00Z'), recordedAt: new Date('2026-12-01T10:58:00Z') },
};

describe('what a guardian is told', () => {
  it('is who took the child, and when, without a name', () => {
    expect(pickUpMessage('Recorded', told)).toEqual({
      title: '李小明已由奶奶接走 18:58',
      body: '“五点半课堂”，在社区儿童之家交接。情况不对，请马上联系组织者。',
    });
    expect(pickUpMessage('Recorded', { ...told, kind: 'alone', relation: null }).title).toBe(
      '李小明已自己回家了 18:58',
    );
    const late = { ...told, offline: true, recordedAt: new Date('2026-12-01T11:20:00Z') };
    expect(pickUpMessage('Recorded', late).body).toContain('当时没有网络，19:20补记。');
  });

  it('is what was wrong, and what is right', () => {
    const wrong = { kind: 'guardian', relation: null } as const;
    expect(pickUpMessage('Corrected', { ...told, before: wrong, reason: 'wrongTaker' }).body).toContain(
      '原来记的是 18:58 由监护人接走，更正为由奶奶接走。原因：点错了接的人。',
    );
  });
});

describe('what is told of children whom nobody has taken', () => {
  const overdue = {
    ...{ title: '五点半课堂', endsAt: new Date('2026-12-01T11:00:00Z'), called: true },
    ...{ now: new Date('2026-12-01T11:20:00Z'), names: ['李小明', '李小红'] },
  };

  it('is whose children they are, and since when', () => {
    const { title, body } = overdueGuardianMessage(overdue);
    expect(title).toBe('李小明、李小红还没有接走，请尽快来接');
    expect(body).toMatch(/^“五点半课堂”19:00结束，已过 20 分钟/);
    expect(body).not.toContain('不用理会');
    expect(overdueGuardianMessage({ ...overdue, called: false }).body).toContain('不用理会');
  });

  it('fits an inbox, however many there are', () => {
    const names = Array.from({ length: 200 }, () => '欧阳小小明');
    const { title, body } = overdueOrganiserMessage({ ...overdue, names });
    expect(title).toBe('还有 200 个孩子没有交接');
    expect(body.length).toBeLessThan(500);
  });
});
