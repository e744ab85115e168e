import { messageGroupOf } from '@linge/shared/message/message-group';
import { mediationWorkflow } from '@linge/shared/mediation/mediation.transitions';
import type {
  MediationAction,
  MediationEventType,
  MediationState,
} from '@linge/shared/mediation/mediation.schema';
import { fieldPlace } from '../../common/crypto/field-cipher.js';
import { unsaid } from '../../complaint/complaint.event.js';
import type { MediationAgreement } from '../../mediation/entities/mediation-agreement.entity.js';
import type { MediationAnswer } from '../../mediation/entities/mediation-answer.entity.js';
import type { MediationAppointment } from '../../mediation/entities/mediation-appointment.entity.js';
import type {
  MediationEvent,
  MediationEventDetail,
} from '../../mediation/entities/mediation-event.entity.js';
import type { MediationParty } from '../../mediation/entities/mediation-party.entity.js';
import type { Mediation } from '../../mediation/entities/mediation.entity.js';
import { mediationMessages } from '../../mediation/mediation.wording.js';
import type { Message } from '../../message/entities/message.entity.js';
import { demoId } from '../common/demo-id.js';
import { instantOf, type ComplaintRows } from '../complaint/complaint-report.generator.js';
import { generateComplaint } from '../complaint/complaint.generator.js';
import type { When } from '../complaint/complaint-story.js';
import type { DemoCommunity } from '../demo-community.js';
import type { DraftEncryption } from '../seed/encrypt.js';

export interface MediationRows {
  readonly mediation: Mediation;
  readonly parties: readonly MediationParty[];
  readonly appointments: readonly MediationAppointment[];
  readonly agreement: MediationAgreement;
  readonly answers: readonly MediationAnswer[];
  readonly events: readonly MediationEvent[];
  readonly messages: readonly Message[];
  /** What it is about; not yet among the demo's other complaints. */
  readonly complaint: ComplaintRows;
}

const sides = ['neighbour', 'resident'] as const;
const mediator = demoId('account', 'gridWorker');

/**
 * A mediation under way between two neighbours of 西河湾: talked about, written down, confirmed by one of them.
 * @param number of its complaint
 */
export function generateMediation(
  demo: DemoCommunity,
  number: number,
  now: Date,
  encryption: DraftEncryption,
): MediationRows {
  const id = demoId('mediation', 1);
  const at = (when: When) => instantOf(when, now);
  const begunAt = at([5, '10:30']);
  const complaint = disputed(demo, number, now, begunAt);
  const { communityId, gridId, id: complaintId } = complaint.complaint;
  const parties = sides.map((persona, index): MediationParty => {
    const tie = demo.householdTies.find(({ accountId }) => accountId === demoId('account', persona));
    const residents = demo.households.flatMap((household) => household.residents);
    const resident = residents.find((one) => one.id === tie?.residentId);
    if (!tie || !resident) throw new RangeError(`${persona} lives nowhere`);
    return {
      ...{ id: demoId('mediationParty', index + 1), mediationId: id, position: index + 1 },
      ...{ name: resident.name, phoneCipher: null, residentId: resident.id, accountId: tie.accountId },
      ...{ reporter: index === 0, contentHash: '', removedAt: null, createdAt: begunAt },
    };
  });
  const [one, other] = parties;
  if (!one || !other) throw new RangeError('A mediation needs two sides');
  const talkedAt = at([3, '19:30']);
  const appointment = (name: number, startsAt: Date, more: Partial<MediationAppointment>) => ({
    ...{ id: demoId('mediationAppointment', name), mediationId: id, startsAt, place: '社区一楼调解室' },
    ...{ state: 'planned' as const, reasonCipher: null, partyIds: [one.id, other.id], cameIds: [] },
    ...{ notesCipher: null, contentHash: '', createdAt: at([4, '09:00']) },
    ...more,
  });
  const held = appointment(1, talkedAt, { state: 'held', cameIds: [one.id, other.id] });
  const notes = '两家都来了。楼上的孩子要练琴考级，愿意改时间；楼下的老人睡得早，受不了晚上的声音。';
  const agreement: MediationAgreement = {
    ...{ id: demoId('mediationAgreement', 1), mediationId: id, number: 1, followUpDays: [7, 30] },
    createdAt: at([1, '16:20']),
    contentHash: '',
    contentCipher: null,
  };
  const content = {
    text: '练琴安排在白天：上学日 17:30 到 19:00，周末 9:00 到 11:00。其他时间不练。有事先在楼下说一声。',
    promises: [
      { partyId: other.id, text: '琴脚垫上隔音垫', on: null },
      { partyId: one.id, text: '有意见先找对方说，不敲墙', on: null },
    ],
  };
  const events = [
    step(id, 1, 'MediationStarted', null, begunAt),
    step(id, 2, 'MediationAppointmentPlanned', 'invite', at([4, '09:00']), {
      startsAt: talkedAt.toISOString(),
    }),
    step(id, 3, 'MediationAppointmentHeld', 'holdAppointment', at([3, '21:00']), {
      startsAt: talkedAt.toISOString(),
    }),
    step(id, 4, 'MediationAgreementProposed', 'propose', agreement.createdAt, { agreementNumber: 1 }),
    {
      ...step(id, 5, 'MediationAgreementConfirmed', 'confirm', at([1, '18:05']), {
        ...{ partyId: one.id, agreementNumber: 1 },
      }),
      ...{ actorAccountId: one.accountId, actorRole: 'resident' as const },
    },
  ];
  const last = events.at(-1);
  return {
    mediation: {
      ...{ id, communityId, gridId, complaintId, openComplaintId: complaintId, level: 'grid' },
      ...{ mediatorAccountId: mediator, mediatorRole: 'gridWorker', state: 'confirming' },
      ...{
        version: events.length,
        ended: false,
        sortAt: new Date('9999-12-31T00:00:00.000Z'),
        nextKind: null,
      },
      ...{ agreementId: agreement.id, agreementCount: 1, startedByAccountId: mediator, contentHash: '' },
      ...{ endedAt: null, createdAt: begunAt, updatedAt: last?.createdAt ?? begunAt },
    },
    parties,
    appointments: [
      { ...held, notesCipher: encryption.text(notes, fieldPlace.mediationAppointmentNotes(held.id)) },
    ],
    agreement: {
      ...agreement,
      contentCipher: encryption.text(
        JSON.stringify(content),
        fieldPlace.mediationAgreementContent(agreement.id),
      ),
    },
    answers: [
      {
        ...{ id: demoId('mediationAnswer', 1), agreementId: agreement.id, partyId: one.id, answer: 'app' },
        ...{ accountId: one.accountId ?? '', createdAt: at([1, '18:05']) },
      },
    ],
    events,
    messages: events.slice(3, 4).flatMap((event) => messageOf(event, complaint.complaint.number, other)),
    complaint,
  };
}

function step(
  mediationId: string,
  sequence: number,
  type: MediationEventType,
  action: MediationAction | null,
  createdAt: Date,
  detail: MediationEventDetail = {},
): MediationEvent {
  const states = (wanted: MediationAction): MediationState[] => {
    const from: MediationState = wanted === 'confirm' ? 'confirming' : 'mediating';
    const to = mediationWorkflow.transitions
      .filter((row) => row.action === wanted && row.from === from)
      .at(-1)?.to;
    return to ? [from, to] : [];
  };
  const [fromState, toState = mediationWorkflow.initial] = action ? states(action) : [];
  return {
    ...{ id: demoId('mediationEvent', sequence, createdAt), mediationId, sequence, type, action },
    ...{ fromState: fromState ?? null, toState, actorAccountId: mediator, actorRole: 'gridWorker' },
    ...{ noteCipher: null, detail, createdAt },
  };
}

/** What the side that has still to confirm was told. */
function messageOf(event: MediationEvent, complaintNumber: string, party: MediationParty): Message[] {
  const { type, toState: state, createdAt } = event;
  const news = { type, state, startsAt: null, place: null, complaintNumber, mediatorAccountId: mediator };
  const { parties: message } = mediationMessages(news);
  if (!message || !party.accountId) return [];
  return [
    {
      ...{
        id: demoId('message', `mediation ${party.id}`, createdAt),
        accountId: party.accountId,
        ...message,
        messageGroup: messageGroupOf[message.kind],
      },
      ...{
        subjectType: 'mediation',
        subjectId: event.mediationId,
        eventId: event.id,
        createdAt,
        readAt: null,
      },
    },
  ];
}

/** The dispute, dealt with by the worker, with the note that a mediation has begun. */
function disputed(demo: DemoCommunity, number: number, now: Date, begunAt: Date): ComplaintRows {
  const { complaint, events, dispatches } = generateComplaint(
    {
      ...{ reporter: 'neighbour', category: 'dispute', place: '西河湾小区 3栋 2单元', anonymous: false },
      text: '楼上晚上九点以后还在练琴，老人睡不着，敲过门也说过，还是这样，想请社区帮着调解。',
      when: [6, '08:40'],
      steps: [{ when: [6, '09:50'], action: 'accept', by: 'gridWorker', note: '约两家坐下来谈。' }],
    },
    number,
    now,
    demo,
  );
  const sequence = complaint.version + 1;
  return {
    complaint: { ...complaint, version: sequence, updatedAt: begunAt },
    events: [
      ...events,
      {
        ...unsaid,
        ...{
          id: demoId('complaintEvent', `${number} ${sequence}`, begunAt),
          complaintId: complaint.id,
          sequence,
        },
        ...{ type: 'ComplaintMediationBegun', action: null, fromState: complaint.state },
        ...{
          toState: complaint.state,
          actorAccountId: mediator,
          actorRole: 'gridWorker',
          createdAt: begunAt,
        },
      },
    ],
    dispatches,
  };
}
