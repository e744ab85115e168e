import type { CheckInMarkKind } from './check-in-desk.schema.js';
import type { Attendance, HoursReason } from './check-in.schema.js';

/** How somebody’s part in a session stands, in words. */
export const attendanceText: Readonly<Record<Attendance, string>> = {
  present: '到场',
  absent: '未到',
  excused: '请假',
};

export const hoursReasonText: Readonly<Record<HoursReason, string>> = {
  cameLate: '来晚了',
  leftEarly: '提前走了',
  stayedLonger: '多留了一会儿',
  setUp: '提前布置或收尾',
  codeMissed: '漏签到或漏签退',
  agreed: '和志愿者商定',
};

export const checkInMarkText: Readonly<Record<CheckInMarkKind, string>> = {
  present: '签到',
  absent: '未到',
  excused: '请假',
  clear: '撤销',
  left: '签退',
  back: '撤销签退',
};
