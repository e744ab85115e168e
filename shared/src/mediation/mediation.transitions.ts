import { rowsOf, type Workflow } from '../workflow.js';
import type {
  MediationAction,
  MediationActor,
  MediationEventType,
  MediationState,
} from './mediation.schema.js';

const row = rowsOf<MediationState, MediationAction, MediationEventType, MediationActor>();

const open = ['mediating', 'confirming', 'agreed'] as const;
const talking = ['mediating', 'confirming'] as const;

const appointments = talking.flatMap((state) => [
  row([state, state], 'invite', 'mediator', 'MediationAppointmentPlanned'),
  row([state, state], 'moveAppointment', 'mediator', 'MediationAppointmentMoved', 'appointmentPlanned'),
  row([state, state], 'cancelAppointment', 'mediator', 'MediationAppointmentCancelled', 'appointmentPlanned'),
  row([state, state], 'holdAppointment', 'mediator', 'MediationAppointmentHeld', 'appointmentPlanned'),
]);

const transitions = [
  row(['mediating', 'mediating'], 'addParty', 'mediator', 'MediationPartyAdded', 'roomForOne'),
  row(['mediating', 'mediating'], 'removeParty', 'mediator', 'MediationPartyRemoved', 'moreThanTwo'),
  ...appointments,
  ...talking.map((from) => row([from, 'confirming'], 'propose', 'mediator', 'MediationAgreementProposed')),
  row(
    ['confirming', 'agreed'],
    'confirm',
    'party',
    'MediationAgreementConfirmed',
    'owesAnswer',
    'lastAnswer',
  ),
  row(['confirming', 'confirming'], 'confirm', 'party', 'MediationAgreementConfirmed', 'owesAnswer'),
  row(['confirming', 'agreed'], 'recordPaper', 'mediator', 'MediationAgreementSigned', 'lastAnswer'),
  row(['confirming', 'confirming'], 'recordPaper', 'mediator', 'MediationAgreementSigned'),
  row(['confirming', 'mediating'], 'decline', 'party', 'MediationAgreementDeclined', 'owesAnswer'),
  row(['agreed', 'settled'], 'recordKept', 'mediator', 'MediationFollowUpKept', 'lastFollowUp'),
  row(['agreed', 'agreed'], 'recordKept', 'mediator', 'MediationFollowUpKept'),
  row(['agreed', 'agreed'], 'moveFollowUp', 'mediator', 'MediationFollowUpMoved'),
  row(['agreed', 'mediating'], 'recordBroken', 'mediator', 'MediationFollowUpBroken'),
  ...open.map((from) => row([from, 'failed'], 'fail', 'mediator', 'MediationFailed')),
  ...talking.map((from) => row([from, 'withdrawn'], 'withdraw', 'mediator', 'MediationWithdrawn')),
  ...open.map((from) =>
    row([from, from], 'handOver', ['mediator', 'levelAbove', 'system'], 'MediationHandedOver'),
  ),
  ...open.map((from) =>
    row([from, from], 'tieParty', ['mediator', 'system'], 'MediationPartyTied', 'partyUntied'),
  ),
];

/**
 * The life of a mediation (矛盾调解). Every party has to confirm the very text that stands; a change of it begins the
 * confirming anew, and a promise that was broken takes the mediation up again.
 */
export const mediationWorkflow: Workflow<
  MediationState,
  MediationAction,
  MediationEventType,
  MediationActor
> = {
  name: 'mediation',
  initial: 'mediating',
  initialEvent: 'MediationStarted',
  final: ['settled', 'failed', 'withdrawn'],
  transitions,
};
