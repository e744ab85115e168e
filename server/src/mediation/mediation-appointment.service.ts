import { Injectable } from '@nestjs/common';
import type { MediationActionBody } from '@linge/shared/mediation/mediation-action.schema';
import type { Principal } from '../common/auth/principal.js';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import type { MediationAppointment } from './entities/mediation-appointment.entity.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationSeal } from './mediation-seal.js';
import type { StepRequest } from './mediation-step.service.js';
import { sameAsBefore, unknownTarget } from './mediation.error.js';
import type { MediationParts } from './mediation.row.js';

type Work = Pick<StepRequest, 'work' | 'doneBefore'>;

/** When and where those of a mediation meet. */
@Injectable()
export class MediationAppointmentService {
  constructor(
    private readonly parts: MediationPartRepository,
    private readonly seal: MediationSeal,
  ) {}

  readonly invite = (
    { version: _seen, ...asked }: MediationActionBody<'invite'>,
    { accountId }: Pick<Principal, 'accountId'>,
  ): Work => {
    const { appointmentId: id, place, partyIds } = asked;
    const startsAt = new Date(asked.startsAt);
    const contentHash = this.seal.hash(accountId, asked);
    return {
      doneBefore: ({ parts }) =>
        sameAsBefore(
          parts.appointments.find((one) => one.id === id),
          contentHash,
        ),
      work: async ({ row, parts }, now, manager) => {
        checkParties(partyIds, parts, 'partyIds');
        checkComing(startsAt, now);
        await this.parts.insertAppointment(
          {
            ...{ id, mediationId: row.id, state: 'planned', startsAt, place, reasonCipher: null },
            ...{ partyIds, cameIds: [], notesCipher: null, contentHash, createdAt: now },
          },
          manager,
        );
        return { detail: startOf({ startsAt }), told: { partyIds, appointment: { startsAt, place } } };
      },
    };
  };

  readonly move = (body: MediationActionBody<'moveAppointment'>): Work => ({
    work: async ({ parts }, now, manager) => {
      const { id, partyIds } = plannedIn(parts, body.appointmentId);
      const { place, note } = body;
      const startsAt = new Date(body.startsAt);
      checkComing(startsAt, now);
      await this.parts.changeAppointment(id, { startsAt, place, ...this.#reason(id, note) }, manager);
      return { note, detail: startOf({ startsAt }), told: { partyIds, appointment: { startsAt, place } } };
    },
  });

  readonly cancel = ({ appointmentId, note }: MediationActionBody<'cancelAppointment'>): Work => ({
    work: async ({ parts }, _now, manager) => {
      const planned = plannedIn(parts, appointmentId);
      await this.parts.changeAppointment(
        planned.id,
        { state: 'cancelled', ...this.#reason(planned.id, note) },
        manager,
      );
      const { partyIds } = planned;
      return { note, detail: startOf(planned), told: { partyIds, appointment: planned } };
    },
  });

  readonly hold = ({ appointmentId, cameIds, notes }: MediationActionBody<'holdAppointment'>): Work => ({
    work: async ({ parts }, _now, manager) => {
      const planned = plannedIn(parts, appointmentId);
      checkParties(cameIds, parts, 'cameIds');
      const notesCipher = this.seal.close(fieldPlace.mediationAppointmentNotes, planned.id, notes);
      await this.parts.changeAppointment(planned.id, { state: 'held', cameIds, notesCipher }, manager);
      return { detail: startOf(planned), told: { partyIds: [] } };
    },
  });

  #reason(id: string, note: string): Pick<MediationAppointment, 'reasonCipher'> {
    return { reasonCipher: this.seal.close(fieldPlace.mediationAppointmentReason, id, note) };
  }
}

const startOf = ({ startsAt }: Pick<MediationAppointment, 'startsAt'>) => ({
  startsAt: startsAt.toISOString(),
});

function plannedIn({ appointments }: MediationParts, id: string): MediationAppointment {
  const found = appointments.find((one) => one.id === id && one.state === 'planned');
  if (!found) throw unknownTarget('appointmentId');
  return found;
}

function checkParties(ids: readonly string[], { parties }: MediationParts, field: string): void {
  const stranger = ids.findIndex((id) => !parties.some((party) => party.id === id));
  if (stranger >= 0) throw unknownTarget(`${field}.${stranger}`);
}

/** Nobody can be asked to come to what is over. */
function checkComing(startsAt: Date, now: Date): void {
  if (startsAt > now) return;
  throw new AppError(400, 'MEDIATION_DAY_PAST', undefined, [{ path: 'body.startsAt', code: 'past' }]);
}
