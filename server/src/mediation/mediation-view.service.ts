import { Injectable } from '@nestjs/common';
import type {
  Mediation as MediationView,
  MediationAction,
  MediationActor,
  MediationEventType,
  MediationListQuery,
  MediationState,
  Mediator,
  OwnMediation,
  OwnMediationListQuery,
} from '@linge/shared/mediation/mediation.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import { FileService } from '../file/file.service.js';
import { StaffService } from '../staff/staff.service.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { answerOf, MediationMapper } from './mediation.mapper.js';
import { actorsOf, mediators, placesBelow } from './mediation.policy.js';
import { MediationRepository } from './mediation.repository.js';
import type { MediationParts, MediationRow } from './mediation.row.js';
import { mediationTable, type MediationCase } from './mediation.workflow.js';

/** A mediation as one account stands to it. */
export interface OpenedMediation {
  readonly row: MediationRow;
  readonly parts: MediationParts;
  readonly case: MediationCase;
  readonly asker: Asker<MediationActor>;
}

/** Which side of a mediation is opened: those who work on it, or its parties. */
export type MediationSide = 'staff' | 'party';

/** Opens mediations for somebody: whether they may, what they are to it, and what they are shown. */
@Injectable()
export class MediationViewService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<
    MediationState,
    MediationAction,
    MediationEventType,
    MediationActor,
    MediationCase
  >(mediationTable);

  constructor(
    private readonly mediations: MediationRepository,
    private readonly partRows: MediationPartRepository,
    private readonly mapper: MediationMapper,
    private readonly staff: StaffService,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where that side of it is not theirs */
  async open(
    id: string,
    principal: Principal,
    side: MediationSide,
    manager?: EntityManager,
  ): Promise<OpenedMediation> {
    const row = await this.mediations.find(id, manager);
    if (!row) throw AppError.notFound();
    const parts = await this.partRows.of(row, manager);
    const opened = this.stand(row, parts, principal);
    if (sideOf(opened.asker.actors) !== side) throw AppError.notFound();
    return opened;
  }

  /** What somebody is to a mediation, and which of its steps are theirs. */
  stand(row: MediationRow, parts: MediationParts, principal: Principal): OpenedMediation {
    const accounts = parts.parties.map(({ accountId }) => accountId);
    const asker = { accountId: principal.accountId, actors: actorsOf(principal, row, accounts) };
    return { row, parts, asker, case: caseOf(row, parts, principal.accountId) };
  }

  async view(opened: OpenedMediation): Promise<MediationView> {
    const { row, parts } = opened;
    const events = await this.mediations.events(row.id);
    const accounts = events.flatMap(({ actorAccountId, detail }) => [
      actorAccountId,
      detail.mediatorAccountId ?? null,
    ]);
    const [photos, reader] = await Promise.all([
      this.files.linksOf(
        'mediationEvent',
        events.map(({ id }) => id),
        'all',
      ),
      this.#readerOf(opened, accounts),
    ]);
    return this.mapper.toMediation(row, parts, events, photos, reader);
  }

  async viewOwn(opened: OpenedMediation): Promise<OwnMediation> {
    const [own] = await this.#viewAllOwn([opened]);
    if (!own) throw AppError.notFound();
    return own;
  }

  async list(principal: Principal, query: z.output<typeof MediationListQuery>) {
    const { scope, stage, limit, cursor } = query;
    const ranges = scope === 'mine' ? [{ mediatorAccountId: principal.accountId }] : placesBelow(principal);
    const after = decodeInstantCursor(cursor);
    const rows = ranges.length ? await this.mediations.list(ranges, stage === 'ended', after, limit + 1) : [];
    const parties = await this.partRows.partiesOf(rows.map(({ id }) => id));
    const staffNames = await this.#namesOf(rows.map(({ mediatorAccountId }) => mediatorAccountId));
    const page = pageOfRows(
      rows,
      limit,
      ({ sortAt, id }) => instantKeys({ createdAt: sortAt, id }),
      (row) => {
        const of = parties.get(row.id) ?? [];
        const actors = actorsOf(
          principal,
          row,
          of.map(({ accountId }) => accountId),
        );
        const wanted = actors.has(scope === 'mine' ? 'mediator' : 'levelAbove');
        return wanted ? this.mapper.toSummary(row, of, { accountId: principal.accountId, staffNames }) : null;
      },
    );
    return { ...page, items: page.items.filter((item) => item !== null) };
  }

  async listOwn(principal: Principal, { limit, cursor }: z.output<typeof OwnMediationListQuery>) {
    const [before] = decodeCursor(cursor, 1) ?? [];
    const rows = await this.mediations.ofParty(principal.accountId, before, limit + 1);
    const page = pageOfRows(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
    const parts = await this.partRows.ofAll(page.items);
    const opened = page.items.flatMap((row) => {
      const of = parts.get(row.id);
      return of ? this.stand(row, of, principal) : [];
    });
    return { ...page, items: await this.#viewAllOwn(opened) };
  }

  /** In a number of statements that does not grow with them. */
  async #viewAllOwn(opened: readonly OpenedMediation[]): Promise<OwnMediation[]> {
    const rows = opened.map(({ row }) => row);
    const last = await this.mediations.lastEvents(rows.filter(({ endedAt }) => endedAt !== null));
    const staffNames = await this.#namesOf(rows.map(({ mediatorAccountId }) => mediatorAccountId));
    return opened.map(({ row, parts, case: seen, asker }) => {
      const availableActions = this.engine.availableActions(seen, asker);
      const reader = { accountId: asker.accountId ?? '', staffNames, availableActions };
      return this.mapper.toOwn(row, parts, last.get(row.id) ?? null, reader);
    });
  }

  /** Who could mediate instead: those who serve the place at its level, but nobody who is a party. */
  async mediatorsFor({ row, parts }: OpenedMediation): Promise<Mediator[]> {
    const day = this.clock.today();
    const serving = await this.staff.accountsServing(row.gridId, mediators[row.level], day);
    const parties = parts.parties.map(({ accountId }) => accountId);
    const names = await this.staff.staffNamesOf(serving);
    return serving
      .filter((accountId) => accountId !== row.mediatorAccountId && !parties.includes(accountId))
      .map((accountId) => ({ accountId, name: names.get(accountId) ?? '' }));
  }

  async #readerOf({ row, case: seen, asker }: OpenedMediation, accounts: readonly (string | null)[]) {
    return {
      accountId: asker.accountId ?? '',
      staffNames: await this.#namesOf([row.mediatorAccountId, ...accounts]),
      availableActions: this.engine.availableActions(seen, asker),
    };
  }

  #namesOf(accounts: readonly (string | null)[]): Promise<Map<string, string>> {
    return this.staff.staffNamesOf([...new Set(accounts.flatMap((account) => account ?? []))]);
  }
}

/** Undefined for a stranger. */
export function sideOf(actors: Asker<MediationActor>['actors']): MediationSide | undefined {
  if (actors.has('party')) return 'party';
  return actors.size ? 'staff' : undefined;
}

export function caseOf(row: MediationRow, parts: MediationParts, accountId: string | null): MediationCase {
  const open = parts.parties.filter((party) => answerOf(party, parts) === 'waiting');
  return {
    ...{ id: row.id, state: row.state, version: row.version },
    partyCount: parts.parties.length,
    plannedAppointments: parts.appointments.filter(({ state }) => state === 'planned').length,
    openAnswers: open.length,
    ownAnswerOpen: accountId !== null && open.some((party) => party.accountId === accountId),
    plannedFollowUps: parts.followUps.filter(({ state }) => state === 'planned').length,
    untiedParties: parts.parties.filter((party) => party.accountId === null).length,
  };
}
