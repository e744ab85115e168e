import type { HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { HelpRequestEvent } from '../../src/help-request/entities/help-request-event.entity.js';
import { HelpRequest } from '../../src/help-request/entities/help-request.entity.js';
import { isHeld, phaseOf } from '../../src/help-request/help-request.policy.js';
import type { Factory, GridPlace, Person } from './factory.js';

/** A request as its steps would have left it, with its first event. */
export async function writeHelpRequest(
  factory: Factory,
  place: GridPlace,
  people: { readonly asker: Person; readonly residentId?: string; readonly taker?: Person },
  state: HelpRequestState,
  told: Partial<HelpRequest> = {},
): Promise<HelpRequest> {
  const { asker, taker } = people;
  const now = new Date();
  const [today, residentId] = [shanghaiDay(now), people.residentId ?? (await factory.resident(place)).id];
  const had = isHeld(state) || state === 'closed';
  const help = await factory.save<HelpRequest>(HelpRequest, {
    ...{ id: uuid(), communityId: place.community.id, gridId: place.grid.id, residentId },
    ...{ askerAccountId: asker.account.id, askerRole: 'resident', askedFor: 'self' },
    ...{ kind: 'shopping', day: today, dayPart: 'any', lastDay: today, expectedMinutes: 60 },
    ...{ text: '帮买两斤米', phoneCipher: null, state, phase: phaseOf(state), version: 1 },
    ...{ takerAccountId: had && taker ? taker.account.id : null, takerPhoneCipher: null },
    ...{ takenAt: had ? now : null, servedOn: state === 'taken' ? null : today },
    ...{ statedMinutes: had && state !== 'taken' ? 60 : null },
    ...{ counteredMinutes: state === 'countered' ? 30 : null, minutes: state === 'closed' ? 60 : null },
    ...{ reason: null, thanks: null, dueAt: null, contentHash: uuid(), endedAt: null },
    ...{ createdAt: now, updatedAt: now },
    ...told,
  });
  await factory.save<HelpRequestEvent>(HelpRequestEvent, {
    ...{ id: uuid(), helpRequestId: help.id, sequence: 1, type: 'HelpAsked', action: null, fromState: null },
    ...{ toState: state, actorAccountId: asker.account.id, actorRole: 'resident', note: null, minutes: null },
    createdAt: now,
  });
  return help;
}
