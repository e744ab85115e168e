import { Injectable } from '@nestjs/common';
import type {
  AskCorrection,
  Correction as CorrectionView,
  CorrectionField,
  OwnCorrectionListQuery,
} from '@linge/shared/correction/correction.schema';
import { correctionWorkflow } from '@linge/shared/correction/correction.transitions';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import { announcementOf } from './correction.announcement.js';
import { CorrectionMapper } from './correction.mapper.js';
import { actorsOf } from './correction.policy.js';
import { CorrectionRepository } from './correction.repository.js';
import type { CorrectionRow } from './correction.row.js';
import { CorrectionStepService } from './correction-step.service.js';
import type { CorrectionEvent } from './entities/correction-event.entity.js';
import { HeldRecordService } from './held-record.service.js';
import type { HeldRow } from './held-record.repository.js';

/** What residents ask to have put right. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly corrections: CorrectionRepository,
    private readonly held: HeldRecordService,
    private readonly steps: CorrectionStepService,
    private readonly mapper: CorrectionMapper,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a correction in, once however often it is sent.
   * @throws AppError ID_ALREADY_USED, NOT_FOUND for somebody whom the account does not look after
   */
  async ask(asked: AskCorrection, principal: Principal): Promise<Created<CorrectionView>> {
    const { residentId, fields, note } = asked;
    const contentHash = this.index.content(JSON.stringify([residentId, fields, note ?? null]));
    return createOnce(
      () => this.#sentBefore(asked.id, contentHash, principal),
      async () => {
        const row = await this.outbox.transaction((manager, announce) =>
          this.#create(asked, contentHash, principal, manager, announce),
        );
        return this.#view(row, principal);
      },
    );
  }

  async listOwn(principal: Principal, query: z.output<typeof OwnCorrectionListQuery>) {
    const after = decodeInstantCursor(query.cursor);
    const rows = await this.corrections.ofAccount(principal.accountId, after, query.limit + 1);
    return pageOfRows(rows, query.limit, instantKeys, (row) => this.#view(row, principal));
  }

  /** @throws AppError NOT_FOUND for somebody else's, VERSION_CONFLICT, CORRECTION_TRANSITION_NOT_ALLOWED */
  async withdraw(id: string, version: number, principal: Principal): Promise<CorrectionView> {
    const row = await this.outbox.transaction(async (manager, announce) => {
      const found = await this.corrections.find(id, manager);
      if (found?.accountId !== principal.accountId) throw AppError.notFound();
      const asker = { accountId: principal.accountId, actors: actorsOf(principal, found) };
      return this.steps.take(found, asker, { action: 'withdraw', version }, manager, announce);
    });
    return this.#view(row, principal);
  }

  /** Everything of an account that is being deleted. */
  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    const asker = { accountId, actors: new Map([['asker', 'resident']] as const) };
    for (const row of await this.corrections.waitingOf(accountId, manager)) {
      const withdraw = { action: 'withdraw', version: row.version } as const;
      await this.steps.take(row, asker, withdraw, manager, () => undefined);
    }
    await this.corrections.forget(accountId, manager);
  }

  async #create(
    { id, residentId, fields, note }: AskCorrection,
    contentHash: string,
    { accountId }: Principal,
    manager: EntityManager,
    announce: Announce,
  ): Promise<CorrectionRow> {
    const person = await this.held.ofAccount(accountId, residentId, manager);
    if (!person) throw AppError.notFound();
    const now = this.clock.now();
    const stood = this.#stood(person);
    const correction = {
      id,
      residentId,
      accountId,
      contentHash,
      communityId: person.communityId,
      gridId: person.gridId,
      state: correctionWorkflow.initial,
      version: 1,
      fieldsCipher: this.mapper.seal(
        id,
        fields.map((item) => ({ ...item, from: stood[item.field] })),
      ),
      note: note ?? null,
      answer: null,
      decidedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    await this.corrections.insert(correction, manager);
    const told = firstEvent(correctionWorkflow, accountId, now);
    const event: CorrectionEvent = { ...told, correctionId: id, note: null };
    await this.corrections.appendEvent(event, manager);
    const row = { ...correction, residentName: person.name, address: person.address };
    const announcement = announcementOf(row, event);
    if (announcement) announce(announcement);
    return row;
  }

  /** What the registry says now, numbers masked. */
  #stood(person: HeldRow): Record<CorrectionField, string | null> {
    const { name, relation, sex, birthDate, domicile, politicalStatus, education } = person;
    const { maritalStatus, occupation, employer } = person;
    return {
      ...{ name, relation, sex, birthDate, domicile, politicalStatus, education },
      ...{ maritalStatus, occupation, employer },
      ...this.held.masked(person),
    };
  }

  async #sentBefore(
    id: string,
    contentHash: string,
    principal: Principal,
  ): Promise<Created<CorrectionView> | undefined> {
    const row = await this.corrections.find(id);
    if (!row) return undefined;
    if (row.accountId !== principal.accountId || row.contentHash !== contentHash) throw AppError.idTaken();
    return { thing: this.#view(row, principal), first: false };
  }

  #view(row: CorrectionRow, principal: Principal): CorrectionView {
    const asker = { accountId: principal.accountId, actors: actorsOf(principal, row) };
    const actions = this.steps.engine.availableActions(row, asker);
    return this.mapper.toCorrection(row, row.residentName, actions);
  }
}
