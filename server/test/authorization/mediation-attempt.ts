import type { Endpoint } from '@linge/shared/endpoint';
import type { MediationState } from '@linge/shared/mediation/mediation.schema';
import { v7 as uuid } from 'uuid';
import { writeComplaint } from '../factory/complaint.js';
import { writeMediation, type WrittenMediation } from '../factory/mediation.js';
import { phonePhoto, upload } from '../file/pictures.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';
import { residentId } from './field-attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString();

/** A valid request for every endpoint of mediations. */
export const mediationRequests: Readonly<Record<string, Prepare>> = {
  'mediation.start': async (attempt) => {
    const complaintId = (await disputed(attempt)).id;
    const parties = [1, 2].map((one) => ({ id: uuid(), name: `当事人${one}` }));
    return { body: { id: uuid(), complaintId, parties } };
  },
  'mediation.ofComplaint': async (attempt) => ({ params: { id: (await disputed(attempt)).id } }),
  'mediation.list': () => ({}),
  'mediation.get': (attempt) => on(attempt),
  'mediation.listMediators': (attempt) => on(attempt),
  'mediation.printAgreement': (attempt) => on(attempt, 'confirming'),
  'mediation.listOwn': () => ({}),
  'mediation.getOwn': (attempt) => on(attempt),
  'mediation.confirm': (attempt) => on(attempt, 'confirming', ({ agreementId }) => ({ agreementId })),
  'mediation.decline': (attempt) =>
    on(attempt, 'confirming', ({ agreementId }) => ({ agreementId, note: '不是这么说的' })),
  'mediation.addParty': (attempt) => act(attempt, { party: { id: uuid(), name: '楼下王姐' } }),
  'mediation.removeParty': (attempt) =>
    act(attempt, ({ parties }) => ({ partyId: parties[0]?.id, note: '与他无关' })),
  'mediation.invite': (attempt) =>
    act(attempt, ({ parties }) => ({
      ...{ appointmentId: uuid(), startsAt: tomorrow(), place: '社区' },
      partyIds: [parties[0]?.id],
    })),
  'mediation.moveAppointment': (attempt) =>
    act(attempt, ({ appointmentId }) => ({
      ...{ appointmentId, startsAt: tomorrow(), place: '社区', note: '有事' },
    })),
  'mediation.cancelAppointment': (attempt) =>
    act(attempt, ({ appointmentId }) => ({ appointmentId, note: '有事' })),
  'mediation.holdAppointment': (attempt) =>
    act(attempt, ({ appointmentId }) => ({ appointmentId, cameIds: [], notes: '都没来' })),
  'mediation.propose': (attempt) => act(attempt, { agreementId: uuid(), text: '各退一步' }),
  'mediation.recordPaper': async (attempt) => {
    const { api } = attempt;
    const photoId = api.token ? (await upload(api, await phonePhoto(40, 30))).link.id : uuid();
    return act(attempt, ({ parties }) => ({ partyId: parties[0]?.id, photoIds: [photoId] }), 'confirming');
  },
  'mediation.recordKept': (attempt) => act(attempt, ({ followUpId }) => ({ followUpId }), 'agreed'),
  'mediation.recordBroken': (attempt) =>
    act(attempt, ({ followUpId }) => ({ followUpId, note: '没有做到' }), 'agreed'),
  'mediation.moveFollowUp': (attempt) =>
    act(attempt, ({ followUpId }) => ({ followUpId, day: '2099-01-05', note: '那天不在' }), 'agreed'),
  'mediation.tieParty': async (attempt) => {
    const residentIdOf = await residentId(attempt);
    return act(attempt, ({ parties }) => ({ partyId: parties[2]?.id, residentId: residentIdOf }));
  },
  'mediation.fail': (attempt) => act(attempt, { note: '建议到司法所' }),
  'mediation.withdraw': (attempt) => act(attempt, { note: '自己谈好了' }),
  'mediation.handOver': async (attempt) => {
    const { account } = await attempt.factory.gridStaff(attempt.target, 'gridWorker');
    return act(attempt, { accountId: account.id, note: '换人' });
  },
};

type Body = object | ((written: WrittenMediation) => object);

function act(attempt: Attempt, body: Body, state: MediationState = 'mediating'): Promise<Input> {
  return on(attempt, state, (written) => ({
    version: 1,
    ...(typeof body === 'function' ? (body as (of: WrittenMediation) => object)(written) : body),
  }));
}

/**
 * A mediation in the place: whoever works in a grid is its mediator, wherever it lies; the reporter is one of its
 * parties; everybody else has no part in it.
 */
async function on(
  attempt: Attempt,
  state: MediationState = 'mediating',
  body?: (written: WrittenMediation) => object,
): Promise<Input> {
  const { actor, person, stranger, factory } = attempt;
  const mediator = actor === 'gridWorker' || actor === 'partTimeGridWorker' ? person : stranger;
  const parties = [actor === 'reporter' ? person : null, null, null];
  const written = await writeMediation(factory, await disputed(attempt), { mediator, parties }, { state });
  const input = { params: { id: written.mediation.id } };
  return body ? { ...input, body: body(written) } : input;
}

/** A complaint about a dispute that the one who tries handles, if they may at all. */
function disputed({ factory, target, person, actor, stranger }: Attempt) {
  const reporter = actor === 'reporter' ? person : stranger;
  return writeComplaint(factory, target, 'accepted', { reporter, handler: person }, { sensitive: true });
}
