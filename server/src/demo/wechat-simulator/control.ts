import * as z from 'zod/mini';
import type { WechatSimulator } from './wechat-simulator.js';

const filled = z.string().check(z.minLength(1));
const LoginCode = z.strictObject({ openid: filled, unionid: z.optional(filled) });
const PhoneCode = z.strictObject({ phoneNumber: filled, countryCode: z.optional(filled) });
const HighRiskUser = z.strictObject({ openid: filled });
const Clock = z.strictObject({ advanceSeconds: z.number().check(z.nonnegative()) });
const FaultRequest = z.strictObject({
  path: z.string().check(z.startsWith('/')),
  errcode: z.optional(z.int()),
  httpStatus: z.optional(z.int().check(z.minimum(400), z.maximum(599))),
  delayMilliseconds: z.optional(z.number().check(z.nonnegative())),
  closeConnection: z.optional(z.boolean()),
  times: z.optional(z.int().check(z.positive())),
});

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Control = (simulator: WechatSimulator, body: unknown) => ControlAnswer;

function control<S extends z.ZodMiniType>(
  schema: S,
  run: (simulator: WechatSimulator, input: z.output<S>) => unknown,
): Control {
  return (simulator, body) => {
    const input = schema.safeParse(body);
    if (!input.success) return { status: 400, body: { message: z.prettifyError(input.error) } };
    return { status: 200, body: run(simulator, input.data) ?? {} };
  };
}

/** The calls under `/simulator/`, which steer the simulator and are no part of WeChat. */
const CONTROLS: Readonly<Record<string, Control>> = {
  'POST /simulator/login-codes': control(LoginCode, (simulator, user) => ({
    code: simulator.issueLoginCode(user),
  })),
  'POST /simulator/phone-codes': control(PhoneCode, (simulator, phone) => ({
    code: simulator.issuePhoneCode(phone),
  })),
  'POST /simulator/high-risk-users': control(HighRiskUser, (simulator, { openid }) =>
    simulator.setHighRisk(openid),
  ),
  'POST /simulator/faults': control(FaultRequest, (simulator, fault) => simulator.addFault(fault)),
  'POST /simulator/clock': control(Clock, (simulator, { advanceSeconds }) =>
    simulator.advanceClock(advanceSeconds),
  ),
  'GET /simulator/calls': (simulator) => ({ status: 200, body: { calls: simulator.calls() } }),
};

/** Carries out a control call; `body` is the raw text of the request. */
export function runControl(
  simulator: WechatSimulator,
  method: string,
  path: string,
  body: string,
): ControlAnswer {
  const run = CONTROLS[`${method} ${path}`];
  if (!run) return { status: 404, body: { message: `Known are: ${Object.keys(CONTROLS).join(', ')}` } };
  let input: unknown;
  try {
    input = body === '' ? undefined : JSON.parse(body);
  } catch {
    return { status: 400, body: { message: 'The body is not JSON.' } };
  }
  return run(simulator, input);
}
