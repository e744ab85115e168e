/**
 * Why a call failed, as far as the domain has to tell cases apart:
 * - `codeInvalid`: the one-time code is wrong, expired or used; ask the mini-program for another one;
 * - `tooOften`: a rate limit or quota; try later;
 * - `highRisk`: WeChat considers the user a risk and refuses to log them in;
 * - `busy`: WeChat asked to try again, and retries did not help;
 * - `unreachable`: no answer, or one that is not WeChat's (network, time-out, gateway);
 * - `tokenRejected`: the access token was refused even after it was renewed;
 * - `other`: anything else, most likely a wrong setting or argument.
 */
export type WechatErrorKind =
  'codeInvalid' | 'tooOften' | 'highRisk' | 'busy' | 'unreachable' | 'tokenRejected' | 'other';

const KIND_BY_ERRCODE: ReadonlyMap<number, WechatErrorKind> = new Map([
  [-1, 'busy'],
  [40029, 'codeInvalid'],
  [40163, 'codeInvalid'],
  [41008, 'codeInvalid'],
  [42003, 'codeInvalid'],
  [45009, 'tooOften'],
  [45011, 'tooOften'],
  [40226, 'highRisk'],
  [40001, 'tokenRejected'],
  [40014, 'tokenRejected'],
  [42001, 'tokenRejected'],
]);

/** The one error that the WeChat client throws. Its text never repeats what was sent or received. */
export class WechatError extends Error {
  override readonly name = 'WechatError';

  private constructor(
    /** Name of the call, e.g. `code2Session`. */
    readonly call: string,
    readonly kind: WechatErrorKind,
    /** WeChat's code, or `null` when WeChat itself did not answer. */
    readonly errcode: number | null,
    readonly errmsg: string,
  ) {
    super(`WeChat ${call} failed (${kind}${errcode === null ? '' : `, ${errcode}`}): ${errmsg}`);
  }

  /** WeChat answered with an error code. */
  static answered(call: string, errcode: number, errmsg: string): WechatError {
    return new WechatError(call, KIND_BY_ERRCODE.get(errcode) ?? 'other', errcode, errmsg);
  }

  /** Nothing that WeChat's API would say came back. */
  static unreachable(call: string, reason: string): WechatError {
    return new WechatError(call, 'unreachable', null, reason);
  }
}

/** Whether an error is a {@link WechatError} of one of the given kinds. */
export function isWechatError(error: unknown, ...kinds: readonly WechatErrorKind[]): error is WechatError {
  return error instanceof WechatError && (kinds.length === 0 || kinds.includes(error.kind));
}
