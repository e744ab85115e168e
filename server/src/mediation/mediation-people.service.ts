import { Injectable } from '@nestjs/common';
import type { MediationActionBody } from '@linge/shared/mediation/mediation-action.schema';
import type { Principal } from '../common/auth/principal.js';
import { ComplaintMediationService } from '../complaint/complaint-mediation.service.js';
import { StaffService } from '../staff/staff.service.js';
import { Clock } from '../common/clock/clock.js';
import { MediationEntryService } from './mediation-entry.service.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationSeal } from './mediation-seal.js';
import type { StepRequest } from './mediation-step.service.js';
import { MediationViewService } from './mediation-view.service.js';
import { sameAsBefore, unknownTarget } from './mediation.error.js';
import { mediators } from './mediation.policy.js';

type Work = Pick<StepRequest, 'work' | 'doneBefore'>;

/** Who has to do with a mediation: its parties, and who mediates. */
@Injectable()
export class MediationPeopleService {
  constructor(
    private readonly parts: MediationPartRepository,
    private readonly entries: MediationEntryService,
    private readonly complaints: ComplaintMediationService,
    private readonly views: MediationViewService,
    private readonly staff: StaffService,
    private readonly seal: MediationSeal,
    private readonly clock: Clock,
  ) {}

  readonly addParty = ({ party }: MediationActionBody<'addParty'>, principal: Principal): Work => ({
    doneBefore: ({ parts }) =>
      sameAsBefore(
        parts.everybody.find(({ id }) => id === party.id),
        this.seal.hash(principal.accountId, party),
      ),
    work: async ({ row, parts }, now, manager) => {
      const reporterAccountId = await this.complaints.namedReporter(row.complaintId);
      const { id: mediationId, communityId, mediatorAccountId } = row;
      const added = await this.entries.resolve(
        [party],
        { mediationId, communityId, reporterAccountId, mediatorAccountId },
        principal,
        () => 'party',
        { taken: parts.parties, position: parts.everybody.length + 1, now },
      );
      await this.parts.insertParties(added, manager);
      return { detail: { partyId: party.id }, told: { partyIds: [party.id] } };
    },
  });

  readonly tieParty = (
    { partyId, residentId }: MediationActionBody<'tieParty'>,
    principal: Principal,
  ): Work => ({
    doneBefore: ({ parts }) =>
      parts.parties.some(({ id, residentId: known }) => id === partyId && known === residentId),
    work: async ({ row, parts }, _now, manager) => {
      const party = parts.parties.find(({ id }) => id === partyId);
      if (!party || party.accountId !== null) throw unknownTarget('partyId');
      const tie = await this.entries.tieOf(
        residentId,
        { ...row, taken: parts.parties.filter(({ id }) => id !== partyId) },
        principal,
      );
      await this.parts.tieParty(partyId, tie, manager);
      return { detail: { partyId }, told: { partyIds: [partyId] } };
    },
  });

  readonly removeParty = ({ partyId, note }: MediationActionBody<'removeParty'>): Work => ({
    work: async ({ parts }, now, manager) => {
      if (!parts.parties.some(({ id }) => id === partyId)) throw unknownTarget('partyId');
      await this.parts.removeParty(partyId, now, manager);
      for (const { id, state, partyIds: invited } of parts.appointments) {
        if (state !== 'planned' || !invited.includes(partyId)) continue;
        const partyIds = invited.filter((one) => one !== partyId);
        // Nobody meets where nobody else was asked to come.
        const change = partyIds.length ? { partyIds } : { partyIds, state: 'cancelled' as const };
        await this.parts.changeAppointment(id, change, manager);
      }
      return { note, detail: { partyId }, told: { partyIds: [] } };
    },
  });

  readonly handOver = ({ accountId, note }: MediationActionBody<'handOver'>): Work => ({
    work: async (opened) => {
      const { row } = opened;
      const able = await this.views.mediatorsFor(opened);
      if (!able.some((one) => one.accountId === accountId)) throw unknownTarget('accountId');
      const mediatorRole = await this.#roleOf(accountId, row);
      if (!mediatorRole) throw unknownTarget('accountId');
      return {
        note,
        detail: { mediatorAccountId: accountId },
        change: { mediatorAccountId: accountId, mediatorRole },
      };
    },
  });

  /** The nearest role in which somebody mediates there. */
  async #roleOf(accountId: string, { gridId, level }: { gridId: string; level: keyof typeof mediators }) {
    const day = this.clock.today();
    for (const role of mediators[level]) {
      if ((await this.staff.accountsServing(gridId, [role], day)).includes(accountId)) return role;
    }
    return undefined;
  }
}
