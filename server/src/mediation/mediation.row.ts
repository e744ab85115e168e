import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { MediationAgreement } from './entities/mediation-agreement.entity.js';
import type { MediationAnswer } from './entities/mediation-answer.entity.js';
import type { MediationAppointment } from './entities/mediation-appointment.entity.js';
import type { MediationFollowUp } from './entities/mediation-follow-up.entity.js';
import type { MediationParty } from './entities/mediation-party.entity.js';
import type { Mediation } from './entities/mediation.entity.js';

/** A mediation with the complaint that it is about. */
export interface MediationRow extends Mediation {
  readonly gridName: string;
  readonly complaintNumber: string;
  readonly complaintState: ComplaintState;
  readonly categoryName: string;
}

/** What belongs to a mediation, besides its events. */
export interface MediationParts {
  /** Those who have to do with it now, in the order in which they were named. */
  readonly parties: readonly MediationParty[];
  /** Everybody who ever had. */
  readonly everybody: readonly MediationParty[];
  readonly appointments: readonly MediationAppointment[];
  /** The text that stands. */
  readonly agreement: MediationAgreement | undefined;
  /** To it. */
  readonly answers: readonly MediationAnswer[];
  readonly followUps: readonly MediationFollowUp[];
}

/** Where nothing is planned; what is comes before it. */
export const nothingPlanned = new Date('9999-12-31T00:00:00.000Z');

/** `sort_at` and what it stands for, as the parts tell. */
export function nextOf({
  appointments,
  followUps,
}: Pick<MediationParts, 'appointments' | 'followUps'>): Pick<Mediation, 'sortAt' | 'nextKind'> {
  const coming = [
    ...appointments
      .filter(({ state }) => state === 'planned')
      .map(({ startsAt }) => ({ nextKind: 'appointment' as const, sortAt: startsAt })),
    ...followUps
      .filter(({ state }) => state === 'planned')
      .map(({ day }) => ({ nextKind: 'followUp' as const, sortAt: morningOf(day) })),
  ];
  return (
    coming.sort((one, other) => one.sortAt.getTime() - other.sortAt.getTime())[0] ?? {
      nextKind: null,
      sortAt: nothingPlanned,
    }
  );
}

/** Eight in the morning in Shanghai. */
export function morningOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** Of an unknown party, for what is kept of it. */
export function partyNameIn({ everybody }: Pick<MediationParts, 'everybody'>, id: string): string {
  return everybody.find((party) => party.id === id)?.name ?? '';
}
