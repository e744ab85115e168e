import type { HelpRequestEventType } from '@linge/shared/help-request/help-request.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { HelpRequestEvent } from './entities/help-request-event.entity.js';
import type { HelpRequest } from './entities/help-request.entity.js';

/** Steps that somebody else must hear of. */
export const toldSteps = [
  'HelpShown',
  'HelpTaken',
  'HelpGivenBack',
  'HelpFinished',
  'HelpConfirmed',
  'HelpCountered',
  'HelpAgreed',
  'HelpDisputed',
  'HelpWithdrawn',
  'HelpExpired',
  'HelpPassed',
  'HelpSettled',
  'HelpPutBack',
  'HelpEnded',
] as const satisfies readonly HelpRequestEventType[];
export type ToldHelpStep = (typeof toldSteps)[number];

/** What the outbox keeps of a step: no account, as each is looked up when it is told. */
export interface HelpNews {
  readonly eventId: string;
  readonly type: ToldHelpStep;
  readonly communityId: string;
  readonly gridId: string;
  /** The version that the request had after it. */
  readonly sequence: number;
  /** Who said that they do not agree. */
  readonly byVolunteer: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Who was to be helped died, or lives here no more. */
export const personGoneTopic = 'helpRequest.PersonGone';

/** `helpRequest.HelpTaken`. */
export function helpTopic(type: ToldHelpStep): string {
  return `helpRequest.${type}`;
}

/** Undefined for what nobody else needs to hear. */
export function helpAnnouncement(
  { id, communityId, gridId }: Pick<HelpRequest, 'id' | 'communityId' | 'gridId'>,
  event: Pick<HelpRequestEvent, 'id' | 'type' | 'sequence' | 'fromState' | 'createdAt'>,
): Announcement | undefined {
  const type = toldSteps.find((step) => step === event.type);
  if (!type) return undefined;
  const payload: HelpNews = {
    ...{ eventId: event.id, type, communityId, gridId, sequence: event.sequence },
    byVolunteer: event.fromState === 'countered',
    createdAt: event.createdAt.toISOString(),
  };
  return { topic: helpTopic(type), subjectId: id, payload };
}
