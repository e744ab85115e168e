/** One call of WeChat's server API, before it is sent. */
export interface WechatCall {
  /** WeChat's own name of the call, for error texts. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON in raw UTF-8: the content checks reject `\u` escapes. `undefined` members are left out. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Milliseconds for all attempts together, where nobody waits for the answer and more are to be had. */
  readonly timeout?: number;
  /**
   * When the same request may be sent again. `busy`: only if WeChat said so itself, for calls that use up
   * something (a one-time code, a message credit), because a lost answer does not mean that nothing happened.
   */
  readonly retryOn: 'busy' | 'busyOrUnreachable';
}

/**
 * Takes what was sent out of a text that is going to be logged: WeChat's messages are not ours to vouch for.
 * Short values are kept; they are switches such as `release`, and no secret is that short.
 */
export function withoutSentValues(text: string, call: WechatCall): string {
  return textsIn([call.query, call.body])
    .filter((value) => value.length >= 8)
    .reduce((rest, value) => rest.replaceAll(value, '***'), text);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
