import type { SignUpState } from './sign-up.schema.js';

/** How a sign-up stands, in words. */
export const signUpStateText: Readonly<Record<SignUpState, string>> = {
  in: '已报名',
  waiting: '候补中',
  offered: '有空位待确认',
  left: '已取消',
  declined: '没有要空位',
  expired: '没有轮到',
  removed: '由组织者取消',
  cancelled: '活动取消',
};
