import type {
  AskedFor,
  DayPart,
  HelpKind,
  HelpRequestEventType,
  HelpRequestState,
} from './help-request.schema.js';

export const helpKindText: Readonly<Record<HelpKind, string>> = {
  shopping: '陪购代买',
  smallRepair: '小修小补',
  reading: '读信读报',
  walk: '陪同散步就医',
  other: '其他帮忙',
};

export const dayPartText: Readonly<Record<DayPart, string>> = {
  any: '全天都行',
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
};

export const helpStateText: Readonly<Record<HelpRequestState, string>> = {
  checking: '内容审核中',
  open: '等人接单',
  taken: '有人接了',
  finished: '等求助人确认',
  countered: '等志愿者确认',
  withWorker: '网格员处理中',
  closed: '已完成',
  withdrawn: '已撤回',
  expired: '已过期',
  ended: '已结束',
};

export const askedForText: Readonly<Record<AskedFor, string>> = {
  self: '本人求助',
  family: '家人代发',
  byStaff: '社区代发',
};

export const helpEventText: Readonly<Record<HelpRequestEventType, string>> = {
  HelpAsked: '发出求助',
  HelpShown: '志愿者可以看到了',
  HelpTaken: '志愿者接单',
  HelpGivenBack: '志愿者退回',
  HelpFinished: '志愿者说做完了',
  HelpConfirmed: '求助人确认',
  HelpCountered: '求助人改了时长',
  HelpAgreed: '志愿者同意',
  HelpDisputed: '交给网格员处理',
  HelpWithdrawn: '撤回求助',
  HelpExpired: '过期没有人接',
  HelpPassed: '一直没有确认，转网格员',
  HelpSettled: '网格员认定',
  HelpPutBack: '重新等人接单',
  HelpEnded: '社区结束',
};

/** What a volunteer is told before taking a request. */
export const helpRules: readonly string[] = [
  '地址和电话只用来帮这一次忙，不转给别人。',
  '不收钱、不收礼；代买先说好价钱，凭小票结账。',
  '第一次上门先打电话，亮明志愿者身份；最好两人同行。',
  '不碰燃气、强电和高处的活，不代管存折、银行卡和密码。',
  '老人身体不舒服，先打 120，再告诉家人和网格员。',
  '来不了就退回，别人会接着帮，没有人怪您。',
];
