import * as z from 'zod/mini';
import type { WechatSimulator } from './wechat-simulator.js';

const filled = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());
const suggest = z.enum(['pass', 'review', 'risky']);

const User = z.strictObject({ openid: filled });
const LoginCode = z.strictObject({ openid: filled, unionid: z.optional(filled) });
const PhoneCode = z.strictObject({ phoneNumber: filled, countryCode: z.optional(filled) });
const Clock = z.strictObject({ advanceSeconds: z.number().check(z.nonnegative()) });
const FaultRequest = z.strictObject({
  path: z.string().check(z.regex(/^(\/|\*$)/, 'must start at the root, or be *')),
  errcode: z.optional(z.int()),
  httpStatus: z.optional(z.int().check(z.minimum(400), z.maximum(599))),
  rubbish: z.optional(z.string()),
  delayMilliseconds: z.optional(z.number().check(z.nonnegative())),
  closeConnection: z.optional(z.boolean()),
  times: z.optional(z.int().check(z.positive())),
  lastsSeconds: z.optional(z.number().check(z.positive())),
});
const Template = z.strictObject({
  templateId: filled,
  fields: z.array(z.string().check(z.regex(/^[a-z_]+\d+$/, 'must be a type and a number'))),
});
const Answer = z.strictObject({ templateId: filled, answer: z.enum(['accept', 'reject', 'ban']) });
const Consents = z.strictObject({
  openid: filled,
  answers: z.array(Answer).check(z.minLength(1), z.maxLength(3)),
});
const Withdrawal = z.strictObject({ openid: filled, templateIds: z.array(filled).check(z.minLength(1)) });
const Revocation = z.strictObject({ openid: filled, revokeInfo: filled });
const Marker = z.strictObject({ word: filled, suggest, label: z.int() });
const PathQuota = z.strictObject({
  path: z.string().check(z.startsWith('/')),
  quotas: z.array(
    z.strictObject({ calls: count, seconds: z.number().check(z.positive()), errcode: z.int() }),
  ),
});
const Callback = z.strictObject({ url: z.url(), token: filled, aesKey: z.string().check(z.length(43)) });
const Delay = z.strictObject({ milliseconds: z.number().check(z.nonnegative()) });
const Link = z.strictObject({ link: filled });

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type Control = (simulator: WechatSimulator, body: unknown) => ControlAnswer | Promise<ControlAnswer>;

function control<S extends z.ZodMiniType>(
  schema: S,
  run: (simulator: WechatSimulator, input: z.output<S>) => unknown,
): Control {
  return async (simulator, body) => {
    const input = schema.safeParse(body);
    if (!input.success) return { status: 400, body: { message: z.prettifyError(input.error) } };
    try {
      return { status: 200, body: (await run(simulator, input.data)) ?? {} };
    } catch (error) {
      return { status: 400, body: { message: error instanceof Error ? error.message : String(error) } };
    }
  };
}

const read =
  (answer: (simulator: WechatSimulator) => unknown): Control =>
  (simulator) => ({ status: 200, body: answer(simulator) });

function answerConsent(simulator: WechatSimulator, { openid, answers }: z.output<typeof Consents>): void {
  const unknown = answers.find(({ templateId }) => !simulator.messages.hasTemplate(templateId));
  if (unknown)
    throw new Error(`No template data return, verify the template id exist: ${unknown.templateId}`);
  simulator.users.answerConsent(openid, answers);
}

/** The calls under `/simulator/`, which steer the simulator and are no part of WeChat. */
export const CONTROLS: Readonly<Record<string, Control>> = {
  'POST /simulator/login-codes': control(LoginCode, (simulator, user) => ({
    code: simulator.issueLoginCode(user),
  })),
  'POST /simulator/phone-codes': control(PhoneCode, (simulator, phone) => ({
    code: simulator.issuePhoneCode(phone),
  })),
  'POST /simulator/visits': control(User, (simulator, { openid }) => simulator.visit(openid)),
  'POST /simulator/high-risk-users': control(User, (simulator, { openid }) => simulator.setHighRisk(openid)),
  'POST /simulator/faults': control(FaultRequest, (simulator, fault) => simulator.addFault(fault)),
  'DELETE /simulator/faults': control(z.undefined(), (simulator) => simulator.clearFaults()),
  'POST /simulator/clock': control(Clock, (simulator, { advanceSeconds }) =>
    simulator.advanceClock(advanceSeconds),
  ),
  'POST /simulator/token-revocations': control(z.optional(z.strictObject({})), (simulator) =>
    simulator.revokeTokens(),
  ),
  'POST /simulator/quotas': control(PathQuota, (simulator, { path, quotas }) =>
    simulator.quotas.set(path, quotas),
  ),
  'POST /simulator/templates': control(Template, (simulator, { templateId, fields }) =>
    simulator.messages.addTemplate(templateId, fields),
  ),
  'POST /simulator/consents': control(Consents, answerConsent),
  'POST /simulator/consent-withdrawals': control(Withdrawal, (simulator, { openid, templateIds }) =>
    simulator.users.withdrawConsent(openid, templateIds),
  ),
  'POST /simulator/consent-permissions': control(Withdrawal, (simulator, { openid, templateIds }) =>
    simulator.users.allowAgain(openid, templateIds),
  ),
  'POST /simulator/authorization-revocations': control(Revocation, (simulator, { openid, revokeInfo }) =>
    simulator.users.revokeAuthorization(openid, revokeInfo),
  ),
  'POST /simulator/authorization-cancellations': control(User, (simulator, { openid }) =>
    simulator.users.cancelAuthorization(openid),
  ),
  'POST /simulator/verdicts': control(Marker, (simulator, marker) => simulator.verdicts.mark(marker)),
  'POST /simulator/image-check-delay': control(Delay, (simulator, { milliseconds }) =>
    simulator.setImageCheckDelay(milliseconds),
  ),
  'POST /simulator/callback': control(Callback, async (simulator, settings) => ({
    verified: await simulator.push.setUp(settings),
  })),
  'POST /simulator/opened-links': control(Link, (simulator, { link }) => simulator.links.open(link)),
  'GET /simulator/messages': read((simulator) => ({ messages: simulator.messages.delivered() })),
  'GET /simulator/pushes': read((simulator) => ({ pushes: simulator.push.attempts() })),
  'GET /simulator/calls': read((simulator) => ({ calls: simulator.calls() })),
};
