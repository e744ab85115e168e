import { Injectable } from '@nestjs/common';
import type {
  AcceptCorrection,
  AnswerCorrection,
  Correction as CorrectionView,
  CorrectionListQuery,
} from '@linge/shared/correction/correction.schema';
import { LedgerPatch } from '@linge/shared/resident/ledger.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { RegistryWriter } from '../resident/registry-writer.service.js';
import { CorrectionStepService } from './correction-step.service.js';
import { CorrectionMapper } from './correction.mapper.js';
import { actorsOf, mayDecide } from './correction.policy.js';
import { CorrectionRepository } from './correction.repository.js';
import type { CorrectionRow } from './correction.row.js';

/** What those who serve a grid decide about corrections. */
@Injectable()
export class CorrectionDecisionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly corrections: CorrectionRepository,
    private readonly steps: CorrectionStepService,
    private readonly registry: RegistryWriter,
    private readonly mapper: CorrectionMapper,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; who serves a grid names it */
  async list(principal: Principal, query: z.output<typeof CorrectionListQuery>) {
    if (!mayDecide(principal.grants, query)) throw AppError.denied();
    const rows = await this.corrections.waiting(query, decodeInstantCursor(query.cursor), query.limit + 1);
    return pageOfRows(rows, query.limit, instantKeys, (row) => this.#view(row, principal));
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async get(principal: Principal, id: string): Promise<CorrectionView> {
    return this.#view(await this.#find(id, principal), principal);
  }

  /**
   * Takes it over into the registry, in the same transaction as the answer.
   * @throws AppError NOT_FOUND, VERSION_CONFLICT, CORRECTION_TRANSITION_NOT_ALLOWED, and what the registry refuses
   */
  async accept(
    principal: Principal,
    id: string,
    { version, answer }: AcceptCorrection,
  ): Promise<CorrectionView> {
    const row = await this.outbox.transaction(async (manager, announce) => {
      const found = await this.#find(id, principal, manager);
      const asker = { accountId: principal.accountId, actors: actorsOf(principal, found) };
      const step = { action: 'accept', version, answer: answer ?? null } as const;
      const taken = await this.steps.take(found, asker, step, manager, announce);
      const { communityId, residentId, note } = found;
      const patch = LedgerPatch.parse(
        Object.fromEntries(this.mapper.fieldsOf(found).map(({ field, value }) => [field, value])),
      );
      const cause = { type: 'ResidentCorrected', day: null, reason: note } as const;
      const role = asker.actors.get('decider') ?? null;
      await this.registry.write(
        {
          communityId,
          actor: { accountId: principal.accountId, role, source: 'correction', sourceId: id },
          operations: [{ kind: 'changeResident', id: residentId, patch, cause }],
        },
        manager,
      );
      return { ...taken, residentName: patch.name ?? found.residentName };
    });
    return this.#view(row, principal);
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, CORRECTION_TRANSITION_NOT_ALLOWED */
  async answer(
    principal: Principal,
    id: string,
    { version, answer }: AnswerCorrection,
  ): Promise<CorrectionView> {
    const row = await this.outbox.transaction(async (manager, announce) => {
      const found = await this.#find(id, principal, manager);
      const asker = { accountId: principal.accountId, actors: actorsOf(principal, found) };
      return this.steps.take(found, asker, { action: 'answer', version, answer }, manager, announce);
    });
    return this.#view(row, principal);
  }

  async #find(id: string, principal: Principal, manager?: EntityManager): Promise<CorrectionRow> {
    const row = await this.corrections.find(id, manager);
    if (!row || !mayDecide(principal.grants, row)) throw AppError.notFound();
    return row;
  }

  #view(row: CorrectionRow, principal: Principal): CorrectionView {
    const asker = { accountId: principal.accountId, actors: actorsOf(principal, row) };
    const actions = this.steps.engine.availableActions(row, asker);
    return this.mapper.toCorrection(row, row.residentName, actions);
  }
}
