import type { Fate, LegalGround, WechatKind } from './data-kind.type.js';

/** On what ground something is held, in words that residents know. */
export const groundText: Readonly<Record<LegalGround, string>> = {
  consent: '您的同意，可以随时撤回',
  separateConsent: '您的单独同意，可以随时撤回',
  service: '办理您要办的事所必需',
  duty: '社区履行法定职责所必需',
  law: '法律法规要求',
};

/** What becomes of it when an account is deleted. */
export const fateText: Readonly<Record<Fate, string>> = {
  deleted: '注销时删除',
  anonymous: '注销后保留，但看不出是您',
  kept: '属于社区的登记或档案，注销账号不删除',
};

/** As WeChat’s declaration (用户隐私保护指引) calls it, with the calls of the client that need it declared. */
export const wechatKindText: Readonly<
  Record<WechatKind, { readonly name: string; readonly calls: readonly string[] }>
> = {
  phone: { name: '手机号', calls: ['getPhoneNumber'] },
  picture: { name: '选中的照片或视频信息', calls: ['chooseMedia', 'chooseImage'] },
  file: { name: '选中的文件', calls: ['chooseMessageFile'] },
  clipboard: { name: '剪切板', calls: ['setClipboardData', 'getClipboardData'] },
  album: { name: '相册（仅写入）权限', calls: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'] },
  publishedContent: { name: '发布内容', calls: [] },
  operationLog: { name: '操作日志', calls: [] },
  idNumber: { name: '身份证号码', calls: [] },
  address: { name: '地址', calls: ['chooseAddress'] },
  identity: { name: '其他个人身份信息', calls: [] },
};
