import type { WechatCall } from './wechat.call.js';
import type { WechatErrorKind } from './wechat.error-kind.js';
import { kindOfErrcode } from './wechat.error-kind.js';

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
    /** With `fieldInvalid`: the template's field, e.g. `thing1`, where WeChat names one. */
    readonly field?: string,
    /** Whether WeChat may have done what it was asked for all the same: the answer to a call that uses something up was lost. */
    readonly mayHaveArrived = false,
  ) {
    super(`WeChat ${call} failed (${kind}${errcode === null ? '' : `, ${errcode}`}): ${errmsg}`);
  }

  /** WeChat answered with an error code. */
  static answered(call: string, errcode: number, errmsg: string): WechatError {
    const kind = kindOfErrcode(errcode);
    return new WechatError(
      call,
      kind,
      errcode,
      errmsg,
      kind === 'fieldInvalid' ? fieldIn(errmsg) : undefined,
    );
  }

  /** Nothing that WeChat's API would say came back. */
  static unreachable(call: string, reason: string, mayHaveArrived = false): WechatError {
    return new WechatError(call, 'unreachable', null, reason, undefined, mayHaveArrived);
  }
}

/** Whether an error is a {@link WechatError} of one of the given kinds. */
export function isWechatError(error: unknown, ...kinds: readonly WechatErrorKind[]): error is WechatError {
  return error instanceof WechatError && (kinds.length === 0 || kinds.includes(error.kind));
}

/** A call went out, and nothing came back that tells what became of it. */
export function lostAnswer(call: WechatCall, reason: string): WechatError {
  return WechatError.unreachable(call.name, reason, call.retryOn === 'busy');
}

/** `argument invalid! data.thing1.value invalid` → `thing1`; a template's field is a type and a number. */
function fieldIn(errmsg: string): string | undefined {
  return /\bdata\.([a-z_]+\d+)\b/.exec(errmsg)?.[1];
}
