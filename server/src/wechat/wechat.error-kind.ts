/**
 * Why a call failed, as far as somebody has to tell cases apart:
 * - `codeInvalid`: the one-time code is wrong, expired or used; ask the mini-program for another one;
 * - `tooOften`: a limit for each minute or second; try later;
 * - `quotaUsedUp`: the limit for the day, which ends at midnight in Beijing;
 * - `highRisk`: WeChat considers the user a risk and refuses to log them in;
 * - `openidUnknown`: no user of this mini-program;
 * - `consentMissing`: the user refused the message, or every consent was used up;
 * - `visitTooOld`: the user whose text is to be checked has not been here within 2 hours;
 * - `templateInvalid`, `fieldInvalid`, `pageInvalid`: a message that does not fit what was applied for or published;
 * - `sceneInvalid`: parameters of a code or link that WeChat does not take;
 * - `settingInvalid`: app id, secret, or the address that calls come from;
 * - `notPermitted`: this mini-program may not use the call (category, agreement, penalty);
 * - `busy`: WeChat asked to try again, and retries did not help;
 * - `unreachable`: no answer, or one that is not WeChat's (network, time-out, gateway);
 * - `tokenRejected`: the access token was refused even after it was renewed;
 * - `other`: anything else, most likely a wrong argument.
 */
export type WechatErrorKind =
  | 'codeInvalid'
  | 'tooOften'
  | 'quotaUsedUp'
  | 'highRisk'
  | 'openidUnknown'
  | 'consentMissing'
  | 'visitTooOld'
  | 'templateInvalid'
  | 'fieldInvalid'
  | 'pageInvalid'
  | 'sceneInvalid'
  | 'settingInvalid'
  | 'notPermitted'
  | 'busy'
  | 'unreachable'
  | 'tokenRejected'
  | 'other';

const ERRCODES_BY_KIND: Readonly<Partial<Record<WechatErrorKind, readonly number[]>>> = {
  codeInvalid: [40029, 40163, 41008, 42003],
  // 44990 is how the link calls and the image check name it.
  tooOften: [45011, 44990],
  quotaUsedUp: [45009, 44993],
  highRisk: [40226],
  openidUnknown: [40003],
  consentMissing: [43101],
  visitTooOld: [61010],
  templateInvalid: [40037],
  fieldInvalid: [47003],
  pageInvalid: [41030, 40165],
  sceneInvalid: [40129, 40169, 40212, 85401],
  settingInvalid: [40013, 40125, 40164, 40243, 41002, 41004, 89503],
  notPermitted: [43104, 48001, 48004, 50002, 50007, 85079],
  busy: [-1],
  tokenRejected: [40001, 40014, 42001],
};

const KIND_BY_ERRCODE: ReadonlyMap<number, WechatErrorKind> = new Map(
  (Object.entries(ERRCODES_BY_KIND) as [WechatErrorKind, readonly number[]][]).flatMap(([kind, errcodes]) =>
    errcodes.map((errcode) => [errcode, kind] as const),
  ),
);

/** What one of WeChat's error codes means; `other` for one that is not known here. */
export function kindOfErrcode(errcode: number): WechatErrorKind {
  return KIND_BY_ERRCODE.get(errcode) ?? 'other';
}

/**
 * What to do about a failed call:
 * - `retry`: the same call may succeed later;
 * - `giveUp`: it never will, and nothing is wrong: the one user refused, left, or waited for too long;
 * - `tellStaff`: it never will, nor will others like it, until somebody puts something right.
 */
export type FailureClass = 'retry' | 'giveUp' | 'tellStaff';

const CLASS_BY_KIND: Readonly<Record<WechatErrorKind, FailureClass>> = {
  codeInvalid: 'giveUp',
  tooOften: 'retry',
  quotaUsedUp: 'retry',
  highRisk: 'giveUp',
  openidUnknown: 'giveUp',
  consentMissing: 'giveUp',
  visitTooOld: 'giveUp',
  templateInvalid: 'tellStaff',
  fieldInvalid: 'tellStaff',
  pageInvalid: 'tellStaff',
  sceneInvalid: 'tellStaff',
  settingInvalid: 'tellStaff',
  notPermitted: 'tellStaff',
  busy: 'retry',
  unreachable: 'retry',
  tokenRejected: 'retry',
  other: 'tellStaff',
};

export function failureClass(kind: WechatErrorKind): FailureClass {
  return CLASS_BY_KIND[kind];
}
