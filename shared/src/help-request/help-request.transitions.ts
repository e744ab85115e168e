import { rowsOf, type Workflow } from '../workflow.js';
import type {
  HelpRequestAction,
  HelpRequestActor,
  HelpRequestEventType,
  HelpRequestState,
} from './help-request.schema.js';

const row = rowsOf<HelpRequestState, HelpRequestAction, HelpRequestEventType, HelpRequestActor>();

const transitions = [
  row(['checking', 'open'], 'show', 'system', 'HelpShown', 'stillAhead'),
  row(['checking', 'withdrawn'], 'withdraw', 'asker', 'HelpWithdrawn'),
  row(['checking', 'expired'], 'expire', 'system', 'HelpExpired', 'dayOver'),
  row(['checking', 'ended'], 'end', ['staff', 'system'], 'HelpEnded'),
  row(['open', 'taken'], 'take', 'volunteer', 'HelpTaken', 'stillAhead'),
  row(['open', 'withdrawn'], 'withdraw', 'asker', 'HelpWithdrawn'),
  row(['open', 'expired'], 'expire', 'system', 'HelpExpired', 'dayOver'),
  row(['open', 'ended'], 'end', ['staff', 'system'], 'HelpEnded'),
  row(['taken', 'open'], 'giveBack', 'taker', 'HelpGivenBack'),
  row(['taken', 'finished'], 'finish', 'taker', 'HelpFinished'),
  row(['taken', 'withdrawn'], 'withdraw', 'asker', 'HelpWithdrawn'),
  row(['taken', 'withWorker'], 'dispute', 'asker', 'HelpDisputed'),
  row(['taken', 'withWorker'], 'pass', 'system', 'HelpPassed', 'overdue'),
  row(['taken', 'open'], 'putBack', 'staff', 'HelpPutBack', 'stillAhead'),
  row(['taken', 'ended'], 'end', ['staff', 'system'], 'HelpEnded'),
  row(['finished', 'closed'], 'confirm', 'asker', 'HelpConfirmed'),
  row(['finished', 'countered'], 'counter', 'asker', 'HelpCountered'),
  row(['finished', 'withWorker'], 'dispute', 'asker', 'HelpDisputed'),
  row(['finished', 'withWorker'], 'pass', 'system', 'HelpPassed', 'overdue'),
  row(['countered', 'closed'], 'agree', 'taker', 'HelpAgreed'),
  row(['countered', 'withWorker'], 'dispute', 'taker', 'HelpDisputed'),
  row(['countered', 'withWorker'], 'pass', 'system', 'HelpPassed', 'overdue'),
  row(['withWorker', 'closed'], 'settle', 'staff', 'HelpSettled', 'hasTaker'),
  row(['withWorker', 'open'], 'putBack', 'staff', 'HelpPutBack', 'stillAhead'),
  row(['withWorker', 'ended'], 'end', 'staff', 'HelpEnded'),
];

/**
 * The life of a request for a hand (求助). One volunteer has it at a time and may give it back; what they did is confirmed by
 * who was helped, and the minutes by both. Where they do not agree, or nobody says anything, it goes to the grid worker.
 */
export const helpRequestWorkflow: Workflow<
  HelpRequestState,
  HelpRequestAction,
  HelpRequestEventType,
  HelpRequestActor
> = {
  name: 'helpRequest',
  initial: 'checking',
  initialEvent: 'HelpAsked',
  final: ['closed', 'withdrawn', 'expired', 'ended'],
  transitions,
};
