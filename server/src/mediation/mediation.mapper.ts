import { Injectable } from '@nestjs/common';
import type { FileLink } from '@linge/shared/file/file.schema';
import type {
  Mediation as MediationView,
  MediationAction,
  MediationAgreement as AgreementView,
  MediationSummary,
  OwnMediation,
  PartyAnswer,
} from '@linge/shared/mediation/mediation.schema';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import { maskPhone } from '../common/crypto/mask.js';
import { staffTitle } from '../common/wording/staff-title.js';
import type { MediationAppointment } from './entities/mediation-appointment.entity.js';
import type { MediationEvent } from './entities/mediation-event.entity.js';
import type { MediationParty } from './entities/mediation-party.entity.js';
import { MediationSeal } from './mediation-seal.js';
import { partyNameIn, type MediationParts, type MediationRow } from './mediation.row.js';

/** Who asks, and the names that they may read. */
export interface MediationReader {
  readonly accountId: string;
  /** Of staff, by account. */
  readonly staffNames: ReadonlyMap<string, string>;
  readonly availableActions: MediationAction[];
}

/** Mediations as the contract shows them. */
@Injectable()
export class MediationMapper {
  constructor(private readonly seal: MediationSeal) {}

  toSummary(
    row: MediationRow,
    parties: readonly MediationParty[],
    reader: Omit<MediationReader, 'availableActions'>,
  ): MediationSummary {
    return { ...this.#summary(row, reader), partyNames: parties.map(({ name }) => name) };
  }

  toMediation(
    row: MediationRow,
    parts: MediationParts,
    events: readonly MediationEvent[],
    photos: ReadonlyMap<string, FileLink[]>,
    reader: MediationReader,
  ): MediationView {
    return {
      ...this.#summary(row, reader),
      complaintState: row.complaintState,
      parties: parts.parties.map((party) => this.#party(party, parts)),
      appointments: parts.appointments.map(({ id, state, place, partyIds, cameIds, ...more }) => ({
        ...{ id, state, place, partyIds, cameIds },
        reason: this.#reason(id, more),
        startsAt: more.startsAt.toISOString(),
        notes: this.seal.open(fieldPlace.mediationAppointmentNotes, id, more.notesCipher),
      })),
      agreement: this.agreement(parts),
      followUps: parts.followUps.map(({ id, day, state, noteCipher }) => ({
        ...{ id, day, state },
        note: this.seal.open(fieldPlace.mediationFollowUpNote, id, noteCipher),
      })),
      timeline: events.map((event) => this.#event(event, row, parts, photos, reader)),
      availableActions: reader.availableActions,
    };
  }

  /** For one of the parties: nothing of what was said, noted, or answered by others, and no phone. */
  toOwn(
    row: MediationRow,
    parts: MediationParts,
    end: MediationEvent | null,
    reader: MediationReader,
  ): OwnMediation {
    const { id, state, communityId, gridId, version, endedAt, createdAt } = row;
    const own = parts.parties.filter(({ accountId }) => accountId === reader.accountId);
    const ownIds = own.map((party) => party.id);
    const answers = own.flatMap((party) => answerOf(party, parts) ?? []);
    return {
      ...{ id, state, communityId, gridId, version },
      mediatorName: this.#mediatorName(row, reader, true),
      others: parts.parties
        .filter((party) => !ownIds.includes(party.id))
        .map((party) => ({
          name: party.name,
          confirmed: ['app', 'paper'].includes(answerOf(party, parts) ?? ''),
        })),
      appointments: parts.appointments
        .filter(({ partyIds }) => partyIds.some((partyId) => ownIds.includes(partyId)))
        .map((one) => ({
          ...{ id: one.id, place: one.place, state: one.state },
          reason: this.#reason(one.id, one),
          startsAt: one.startsAt.toISOString(),
        })),
      agreement: this.agreement(parts),
      answer: answers.find((answer) => answer === 'waiting') ?? answers[0] ?? null,
      followUps: parts.followUps.map(({ id: followUpId, day, state: was }) => ({
        ...{ id: followUpId, day, state: was },
      })),
      endNote:
        end && state !== 'settled'
          ? this.seal.open(fieldPlace.mediationEventNote, end.id, end.noteCipher)
          : null,
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      availableActions: reader.availableActions,
    };
  }

  agreement(parts: MediationParts): AgreementView | null {
    const { agreement } = parts;
    if (!agreement) return null;
    const { text, promises } = this.seal.openAgreement(agreement);
    return {
      ...{ id: agreement.id, number: agreement.number, text, followUpDays: agreement.followUpDays },
      promises: promises.map((promise) => ({ ...promise, partyName: partyNameIn(parts, promise.partyId) })),
      proposedAt: agreement.createdAt.toISOString(),
    };
  }

  #summary(row: MediationRow, reader: Pick<MediationReader, 'accountId' | 'staffNames'>) {
    const { id, state, level, communityId, gridId, gridName, complaintId, complaintNumber } = row;
    return {
      ...{ id, state, level, communityId, gridId, gridName, complaintId, complaintNumber },
      categoryName: row.categoryName,
      mediatorName: this.#mediatorName(row, reader),
      next: row.nextKind && !row.endedAt ? { kind: row.nextKind, at: row.sortAt.toISOString() } : null,
      createdAt: row.createdAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      version: row.version,
    };
  }

  #reason(id: string, { reasonCipher }: Pick<MediationAppointment, 'reasonCipher'>): string | null {
    return this.seal.open(fieldPlace.mediationAppointmentReason, id, reasonCipher);
  }

  #party(party: MediationParty, parts: MediationParts): MediationView['parties'][number] {
    const { id, name, residentId, accountId, phoneCipher } = party;
    const phone = this.seal.open(fieldPlace.mediationPartyPhone, id, phoneCipher);
    return {
      ...{ id, name, residentId },
      phone: phone && maskPhone(phone),
      inApp: accountId !== null,
      reporter: Boolean(party.reporter),
      answer: answerOf(party, parts),
    };
  }

  #event(
    event: MediationEvent,
    row: MediationRow,
    parts: MediationParts,
    photos: ReadonlyMap<string, FileLink[]>,
    reader: MediationReader,
  ): MediationView['timeline'][number] {
    const { id, type, sequence, createdAt, actorAccountId, actorRole, detail } = event;
    const mediator = detail.mediatorAccountId;
    const party = detail.partyId && partyNameIn(parts, detail.partyId);
    const actor =
      actorRole === 'resident'
        ? party
        : actorRole && staffTitle(actorRole, row.gridName, reader.staffNames.get(actorAccountId ?? ''));
    return {
      ...{ id, type, sequence, createdAt: createdAt.toISOString() },
      actorName: actor || null,
      mine: actorAccountId === reader.accountId,
      note: this.seal.open(fieldPlace.mediationEventNote, id, event.noteCipher),
      partyName: mediator ? (reader.staffNames.get(mediator) ?? null) : party || null,
      startsAt: detail.startsAt ?? null,
      agreementNumber: detail.agreementNumber ?? null,
      day: detail.day ?? null,
      photos: photos.get(id) ?? [],
    };
  }

  /** Staff know one another; a party is told the post and the surname. */
  #mediatorName(
    { mediatorAccountId, mediatorRole, gridName }: MediationRow,
    { accountId, staffNames }: Pick<MediationReader, 'accountId' | 'staffNames'>,
    surnameOnly = false,
  ): string | null {
    if (mediatorAccountId === null || mediatorRole === null) return null;
    if (mediatorAccountId === accountId) return '我';
    const name = staffNames.get(mediatorAccountId);
    return staffTitle(mediatorRole, gridName, surnameOnly && name ? `${[...name][0]}*` : name);
  }
}

/** What a party says to the text that stands; null while there is none. */
export function answerOf(
  { id }: Pick<MediationParty, 'id'>,
  { agreement, answers }: Pick<MediationParts, 'agreement' | 'answers'>,
): PartyAnswer | null {
  if (!agreement) return null;
  return answers.find(({ partyId }) => partyId === id)?.answer ?? 'waiting';
}
