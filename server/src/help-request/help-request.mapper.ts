import { Injectable } from '@nestjs/common';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type {
  HelpPart,
  HelpRequest,
  HelpRequestAction,
  HelpRequestEvent as HelpRequestEventView,
  HelpRequestEventType,
  HelpRequestSummary,
} from '@linge/shared/help-request/help-request.schema';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskName } from '../common/crypto/mask.js';
import { staffTitle } from '../common/wording/staff-title.js';
import type { HelpRequestEvent } from './entities/help-request-event.entity.js';
import { isHeld, type HelpAsker } from './help-request.policy.js';
import type { HelpRequestRow } from './help-request.row.js';

/** What goes with a request when it is shown in full. */
export interface HelpRequestShown {
  readonly part: HelpPart;
  readonly asker: HelpAsker;
  /** Of the words that were asked with. */
  readonly mark: ContentMark | undefined;
  /** Of the kind word. */
  readonly thanksMark: ContentMark | undefined;
  /** Of staff who asked. */
  readonly askerName: string | undefined;
  readonly events: readonly HelpRequestEvent[];
  readonly availableActions: HelpRequestAction[];
}

const byVolunteer: readonly HelpRequestEventType[] = [
  'HelpTaken',
  'HelpGivenBack',
  'HelpFinished',
  'HelpAgreed',
];
const byStaff: readonly HelpRequestEventType[] = ['HelpSettled', 'HelpPutBack', 'HelpEnded'];

/** Requests as the contract shows them: to each no more than their part needs. */
@Injectable()
export class HelpRequestMapper {
  constructor(private readonly cipher: FieldCipher) {}

  /** @param hidden its words were not let through, and the reader is neither who wrote them nor staff */
  toSummary(row: HelpRequestRow, part: HelpPart, asker: HelpAsker, hidden = false): HelpRequestSummary {
    const { id, version, state, communityId, gridId, gridName, kind, text, day, dayPart, lastDay } = row;
    const { expectedMinutes, askedFor, minutes, volunteerName, takerAccountId, createdAt } = row;
    return {
      ...{ id, version, state, communityId, gridId, gridName, kind, day, dayPart, lastDay },
      ...{ expectedMinutes, askedFor, minutes, createdAt: createdAt.toISOString() },
      text: hidden ? null : text,
      helpedName: helpedName(row, part, asker),
      volunteerName: part === 'volunteer' || takerAccountId === null ? null : volunteerName,
    };
  }

  toHelpRequest(row: HelpRequestRow, shown: HelpRequestShown): HelpRequest {
    const { part, asker, mark, thanksMark, askerName, events, availableActions } = shown;
    const concerned = part === 'asker' || part === 'staff';
    const sees = concerned || (part === 'taker' && isHeld(row.state));
    const { id, servedOn, statedMinutes, counteredMinutes, reason, thanks, takenAt, endedAt } = row;
    const ofVolunteer = part !== 'volunteer';
    return {
      ...this.toSummary(row, part, asker, mark !== undefined && !concerned),
      part,
      mark: concerned ? (mark ?? null) : null,
      address: sees ? row.address : null,
      phone: sees ? this.#open(fieldPlace.helpRequestPhone, id, row.phoneCipher) : null,
      askedByName: row.askedFor === 'byStaff' ? staffTitle(row.askerRole, row.gridName, askerName) : null,
      volunteerPhone: ofVolunteer
        ? this.#open(fieldPlace.helpRequestTakerPhone, id, row.takerPhoneCipher)
        : null,
      ...{ servedOn, statedMinutes, counteredMinutes },
      reason: ofVolunteer ? reason : null,
      thanks: part === 'asker' || (part === 'taker' && thanksMark === undefined) ? thanks : null,
      takenAt: takenAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
      events: events.map(toEvent),
      availableActions,
    };
  }

  seal(place: 'helpRequestPhone' | 'helpRequestTakerPhone', id: string, phone: string | null | undefined) {
    return phone ? this.cipher.encrypt(phone, fieldPlace[place](id)) : null;
  }

  #open(place: (id: string) => string, id: string, stored: string | null): string | null {
    return stored && this.cipher.decrypt(stored, place(id));
  }
}

/** Whole to who must find them, and to who knows them anyway. */
function helpedName(row: HelpRequestRow, part: HelpPart, asker: HelpAsker): string | null {
  const { helpedName: name, residentId, askedFor, state } = row;
  switch (part) {
    case 'staff':
      return name;
    case 'taker':
      return isHeld(state) ? name : maskName(name);
    case 'asker':
      return askedFor === 'byStaff' || asker.known.has(residentId) ? name : maskName(name);
    case 'volunteer':
      return null;
  }
}

function toEvent(event: HelpRequestEvent): HelpRequestEventView {
  const { id, type, note, minutes, createdAt } = event;
  return { id, type, note, minutes, by: whoDid(event), createdAt: createdAt.toISOString() };
}

function whoDid({ type, fromState, actorRole }: HelpRequestEvent): HelpRequestEventView['by'] {
  if (actorRole === null) return null;
  if (byStaff.includes(type)) return 'staff';
  const disputed = type === 'HelpDisputed' && fromState === 'countered';
  return disputed || byVolunteer.includes(type) ? 'volunteer' : 'asker';
}
