import { registryKinds } from './data-kind-registry.js';
import type { DataKind } from './data-kind.type.js';
import { workKinds } from './data-kind-work.js';

/**
 * Every kind of personal data that is held, as data: the page 隐私说明, the tables of docs/privacy.md and of what is
 * declared to WeChat are made from it; where each lies is in `data-kind-column.ts`, under the same keys.
 */
const accountKinds = {
  wechatId: {
    name: '微信登录标识',
    what: '登录时由微信提供的一串编号（openid），不含微信号、昵称和头像',
    purpose: '认出是您本人，好让您看到自己的诉求和消息',
    ground: 'service',
    seenBy: '任何人都看不到',
    kept: '到注销账号为止',
    fate: 'deleted',
    wechat: [],
  },
  phone: {
    name: '您绑定的手机号',
    what: '您点“绑定手机号”并同意后，由微信提供的手机号',
    purpose: '办理人需要时联系您；认出您是在册的住户或工作人员',
    ground: 'consent',
    seenBy: '办理您诉求的工作人员，以及他们允许联系您的承办单位，只露出头尾几位；拨打会留下记录',
    kept: '到您撤回授权或注销账号为止；加密保存',
    fate: 'deleted',
    wechat: ['phone'],
  },
  profile: {
    name: '称呼',
    what: '页面上对您的称呼，来自台账时隐去中间的字',
    purpose: '显示是谁在使用',
    ground: 'service',
    seenBy: '您自己；办理您诉求的工作人员',
    kept: '到注销账号为止',
    fate: 'deleted',
    wechat: [],
  },
  login: {
    name: '登录记录',
    what: '什么时候登录、什么时候退出',
    purpose: '让登录能够随时结束，可以退出所有设备',
    ground: 'service',
    seenBy: '任何人都看不到',
    kept: '登录过期后一小时内删除',
    fate: 'deleted',
    wechat: [],
  },
  agreement: {
    name: '对隐私说明的同意',
    what: '您同意的是哪一版、什么时候同意的',
    purpose: '说明有变化时再问您一次',
    ground: 'law',
    seenBy: '您自己',
    kept: '到注销账号为止',
    fate: 'deleted',
    wechat: [],
  },
  message: {
    name: '收到的消息',
    what: '“消息”里的每一条，以及是否读过',
    purpose: '告诉您事情办到哪一步',
    ground: 'service',
    seenBy: '您自己',
    kept: '到注销账号为止；发送用的中间记录三十天后删除',
    fate: 'deleted',
    wechat: [],
  },
  pushConsent: {
    name: '微信订阅消息的授权',
    what: '您同意接收哪几类提醒、还能发几次，以及您的提醒设置',
    purpose: '只在您同意过的范围内发微信提醒',
    ground: 'consent',
    seenBy: '您自己',
    kept: '到您撤回或注销账号为止',
    fate: 'deleted',
    wechat: [],
  },
  notice: {
    name: '通知是否送达',
    what: '哪条通知发给了您，您读过、确认过没有，或由谁上门、电话告知',
    purpose: '知道还有哪些住户没有通知到',
    ground: 'duty',
    seenBy: '发通知的人和您所在网格的工作人员',
    kept: '与通知一起保存；注销后去掉您的账号',
    fate: 'anonymous',
    wechat: [],
  },
  contentCheck: {
    name: '内容安全检测',
    what: '您提交的文字和图片送微信检测的结果',
    purpose: '按国家规定不让违法内容出现',
    ground: 'law',
    seenBy: '社区管理员，只在结果存疑需要人看时',
    kept: '检测完成后按内容安全规定保存；注销后去掉您的账号',
    fate: 'anonymous',
    wechat: [],
  },
  export: {
    name: '您要的个人信息副本',
    what: '您申请导出时整理好的内容',
    purpose: '供您下载',
    ground: 'law',
    seenBy: '只有您自己能下载',
    kept: '整理好后七天；加密保存',
    fate: 'deleted',
    wechat: [],
  },
  guardianConsent: {
    name: '监护人的同意',
    what: '未满十四周岁的孩子自己使用时，哪位家长在什么时候同意、什么时候撤回',
    purpose: '未经家长同意不处理孩子的信息',
    ground: 'law',
    seenBy: '孩子和家长',
    kept: '作为同意的凭证保存；注销后去掉账号',
    fate: 'anonymous',
    wechat: [],
  },
  ownTool: {
    name: '自己存的筛选和答复模板',
    what: '工作人员为自己方便存下的查询条件、答复用语',
    purpose: '少重复填写',
    ground: 'service',
    seenBy: '存它的人自己',
    kept: '到自己删除或注销账号为止',
    fate: 'deleted',
    wechat: [],
  },
  device: {
    name: '只存在您手机上的内容',
    what: '登录状态、最近扫的门牌、没发出的草稿和照片、组织者当天的交接名单；您点“复制”时写入剪切板的编号、点“保存”时写入相册的海报',
    purpose: '没有网络时不丢，下次不用再填',
    ground: 'service',
    seenBy: '只有这部手机',
    kept: '退出登录会清掉登录状态，删除小程序会全部清掉',
    fate: 'deleted',
    wechat: ['clipboard', 'album'],
  },
  log: {
    name: '运行日志',
    what: '每次请求的时间、做什么、多久、是否出错；不记内容，监督举报完全不记',
    purpose: '查出故障，保障安全',
    ground: 'law',
    seenBy: '维护系统的技术人员',
    kept: '由运行维护单位保存，按网络安全法不少于六个月，一年内删除',
    fate: 'kept',
    wechat: ['operationLog'],
  },
} as const satisfies Record<string, DataKind>;

/** As they are shown: about the account, what is brought here and dealt with, what the registry holds. */
export const dataKindGroups = [
  { title: '使用邻格时', kinds: Object.keys(accountKinds) as DataKindKey[] },
  { title: '您反映的事和办理', kinds: Object.keys(workKinds) as DataKindKey[] },
  { title: '社区台账', kinds: Object.keys(registryKinds) as DataKindKey[] },
] as const;

export const dataKinds = { ...accountKinds, ...registryKinds, ...workKinds };

export type DataKindKey = keyof typeof dataKinds;

export const dataKindKeys = Object.keys(dataKinds) as DataKindKey[];
