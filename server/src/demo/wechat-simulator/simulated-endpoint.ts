import { Refusal } from './refusal.js';
import type { SimulatorState } from './simulator-state.js';

export interface SimulatedRequest {
  readonly query: URLSearchParams;
  /** As received; empty if there was none. */
  readonly body: string;
}

export interface SimulatedAnswer {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** One call of WeChat's server API. */
export interface SimulatedEndpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The type that its JSON is declared as; refusals use it too. */
  readonly jsonType: string;
  readonly needsToken: boolean;
  /** @throws Refusal for what WeChat would refuse */
  readonly answer: (
    request: SimulatedRequest,
    state: SimulatorState,
  ) => SimulatedAnswer | Promise<SimulatedAnswer>;
}

/** What WeChat declares the JSON of most calls as. */
export const JSON_TYPE = 'application/json; encoding=utf-8';

/** A success, with what the call answers besides the code. */
export function answerJson(members: object): SimulatedAnswer {
  return { contentType: JSON_TYPE, body: JSON.stringify({ errcode: 0, errmsg: 'ok', ...members }) };
}

/** The JSON object of a POST. */
export function readObject(body: string): Readonly<Record<string, unknown>> {
  if (body === '') throw new Refusal(44002);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(47001);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(47001);
  return value as Readonly<Record<string, unknown>>;
}

type TypeName = 'string' | 'number' | 'boolean';
type TypeOf<N extends TypeName> = { string: string; number: number; boolean: boolean }[N];

/** A member of a POST's JSON object; one of the wrong type is a format error, as it is in WeChat. */
export function readMember<N extends TypeName>(
  object: Readonly<Record<string, unknown>>,
  name: string,
  type: N,
): TypeOf<N> | undefined {
  const value = object[name];
  if (value === undefined) return undefined;
  if (typeof value !== type) throw new Refusal(47001);
  return value as TypeOf<N>;
}

/** App id and secret, wherever a call carries them. */
export function checkCredentials(
  state: SimulatorState,
  appId: string | null | undefined,
  secret: string | null | undefined,
): void {
  if (!appId) throw new Refusal(41002);
  if (appId !== state.appId) throw new Refusal(40013);
  if (!secret) throw new Refusal(41004);
  if (secret !== state.appSecret) throw new Refusal(40125);
}
