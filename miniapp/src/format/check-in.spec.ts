import { describe, expect, it } from '@jest/globals';
import {
  attendanceTag,
  digitsText,
  noCodeText,
  noteText,
  ownFacts,
  ownTag,
  passLetters,
  stayText,
} from './check-in';

const nothing = { attendance: null, cameAt: null, leftAt: null, claimedAt: null };
const cameAt = '2026-11-28T02:02:00.000Z';
const leftAt = '2026-11-28T03:58:00.000Z';

describe('how it stands with somebody', () => {
  it('is told to the organiser', () => {
    expect(attendanceTag(nothing).text).toBe('还没到');
    expect(attendanceTag({ ...nothing, claimedAt: cameAt }).text).toBe('自己说 10:02 到的');
    expect(attendanceTag({ ...nothing, attendance: 'present', cameAt }).text).toBe('已到 10:02');
    expect(attendanceTag({ ...nothing, attendance: 'present', cameAt, leftAt }).text).toBe('已签退 11:58');
    expect(attendanceTag({ ...nothing, attendance: 'excused' }).text).toBe('请假');
  });

  it('is told to themselves', () => {
    expect(ownTag(nothing).text).toBe('还没签到');
    expect(ownTag({ ...nothing, claimedAt: cameAt }).text).toBe('等组织者确认');
    expect(ownTag({ ...nothing, attendance: 'present', cameAt }).text).toBe('已签到 10:02');
    expect(ownTag({ ...nothing, attendance: 'absent' }).text).toBe('记为未到');
  });

  it('says when they came and left, and what became of the hours', () => {
    expect(stayText({ cameAt, leftAt: null })).toBe('10:02 到，没有签退');
    const own = {
      ...{
        ...nothing,
        attendance: 'present' as const,
        cameAt,
        leftAt,
        signUpId: '1',
        name: '林佳宁',
        self: true,
      },
      session: { startsAt: cameAt, endsAt: leftAt },
      hours: { state: 'confirmed' as const, minutes: 90, reason: 'leftEarly' as const },
    };
    expect(ownFacts(own)).toEqual([
      '10:02 到，11:58 走',
      '服务时长 1 小时 30 分钟，已确认',
      '和签到不一样：提前走了',
    ]);
  });
});

describe('the codes', () => {
  it('are read in groups', () => {
    expect(digitsText('482913')).toBe('482 913');
    expect(passLetters('ABCDEFGHJKMN')).toBe('ABCD EFGH JKMN');
  });

  it('say why there is none', () => {
    const now = new Date('2026-11-28T00:00:00.000Z');
    const entry = { opensAt: '2026-11-28T01:00:00.000Z' };
    expect(noCodeText(entry, 'notYet', now)).toBe('今天 9:00 开始签到，到时候这里显示签到码');
    expect(noCodeText(entry, 'over', now)).toBe('签到时间过了，还可以在名单里补记');
  });
});

describe('what did not come out as it was said', () => {
  it('is told in words', () => {
    const note = { name: '李桂芳', kind: 'present', attendance: 'excused', why: null } as const;
    expect(noteText(note)).toBe('李桂芳：您记的是签到，后来有人记的是请假，以后来的为准');
    expect(noteText({ ...note, why: '时长已经确认' })).toBe('李桂芳：签到没有记上。时长已经确认');
    expect(noteText({ ...note, kind: 'walkIn', why: '活动结束了' })).toBe(
      '李桂芳：现场加人没有记上。活动结束了',
    );
  });
});
