import { Injectable } from '@nestjs/common';
import type {
  ObjectionCase,
  ObjectionListQuery,
  UpholdObjection,
} from '@linge/shared/service-hours/service-hours.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { VolunteerService } from '../volunteer/volunteer.service.js';
import { hoursAnnouncement } from './service-hours.announcement.js';
import { deletedName, keptEntryOf, toObjection, toTeamEntry } from './service-hours.mapper.js';
import { answerOf, countsFor, objectionReaderOf, objectionStep } from './service-hours.policy.js';
import { ServiceHoursEntryService } from './service-hours-entry.service.js';
import { ServiceHoursObjectionRepository } from './service-hours-objection.repository.js';
import { ServiceHoursRepository } from './service-hours.repository.js';
import type { ObjectionRow, WholeEntry } from './service-hours.row.js';
import { ServiceHoursViewService } from './service-hours-view.service.js';

type Answered = 'corrected' | 'refused';

/** Objections as those answer them who had no hand in the hours. */
@Injectable()
export class ServiceHoursAnswerService {
  constructor(
    private readonly outbox: Outbox,
    private readonly entries: ServiceHoursRepository,
    private readonly objections: ServiceHoursObjectionRepository,
    private readonly corrections: ServiceHoursEntryService,
    private readonly views: ServiceHoursViewService,
    private readonly volunteers: VolunteerService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; a captain names the team */
  async list(principal: Principal, query: ObjectionListQuery) {
    await this.#checkScope(principal, query);
    const rows = await this.objections.waiting(query, decodeInstantCursor(query.cursor), query.limit + 1);
    const cases = new Map(
      (await this.#casesOf(principal, rows.slice(0, query.limit))).map((one) => [one.id, one]),
    );
    const page = pageOfRows(rows, query.limit, instantKeys, ({ id }) => cases.get(id));
    return { ...page, items: page.items.filter((item) => item !== undefined) };
  }

  /** @throws AppError NOT_FOUND where it is not theirs to read */
  async get(principal: Principal, id: string): Promise<ObjectionCase> {
    const { objection } = await this.#open(principal, id);
    return this.#case(principal, objection.id);
  }

  /**
   * @throws AppError NOT_FOUND, HOURS_OWN, HOURS_OWN_CONFIRMATION, HOURS_OBJECTION_ANSWERED, and what a correction is
   * refused for
   */
  uphold(principal: Principal, id: string, upheld: UpholdObjection): Promise<ObjectionCase> {
    const { correctionId, from, to, answer } = upheld;
    return this.#answer(
      principal,
      id,
      { state: 'corrected', answer, correctionId },
      (whole, role, manager) => {
        const step = { id: correctionId, from, to, reason: answer, role };
        return this.corrections.enterCorrection(principal, whole.row, step, manager);
      },
    );
  }

  /** @throws AppError NOT_FOUND, HOURS_OWN, HOURS_OWN_CONFIRMATION, HOURS_OBJECTION_ANSWERED */
  refuse(principal: Principal, id: string, answer: string): Promise<ObjectionCase> {
    return this.#answer(principal, id, { state: 'refused', answer, correctionId: null });
  }

  async #answer(
    principal: Principal,
    id: string,
    told: { readonly state: Answered; readonly answer: string; readonly correctionId: string | null },
    correct?: (
      whole: WholeEntry,
      role: 'captain' | 'communityAdmin' | 'townOfficer',
      manager: EntityManager,
    ) => Promise<boolean>,
  ): Promise<ObjectionCase> {
    const { objection: seen } = await this.#open(principal, id);
    await this.outbox.transaction(async (manager, announce) => {
      await this.entries.lock(seen.entryId, manager);
      const { objection, whole, role } = await this.#open(principal, id, manager);
      const way = objectionStep(objection.state, told.state);
      if (way === 'again' && sameAnswer(objection, told, principal)) return;
      if (way !== 'take') throw new AppError(409, 'HOURS_OBJECTION_ANSWERED');
      const may = answerOf(principal, keptEntryOf(whole));
      if (may === 'own') throw new AppError(409, 'HOURS_OWN');
      if (may !== 'may') throw new AppError(409, 'HOURS_OWN_CONFIRMATION');
      await correct?.(whole, role, manager);
      const now = this.clock.now();
      const answer = { ...told, answeredByAccountId: principal.accountId, answeredAt: now };
      if (!(await this.objections.answer(id, answer, manager))) {
        throw new AppError(409, 'HOURS_OBJECTION_ANSWERED');
      }
      await this.#tell(objection, whole, told.answer, now, manager, announce);
    });
    return this.#case(principal, id);
  }

  async #tell(
    { id }: ObjectionRow,
    { row }: WholeEntry,
    said: string,
    at: Date,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const minutes = countsFor(row, await this.entries.corrections([row.id], manager));
    // What was asked bears the objection's own id: the one who objects is never among those who were asked.
    const told = { subjectId: id, eventId: id, minutes, said, at };
    const announcement = hoursAnnouncement('hoursObjectionAnswered', row, told);
    if (announcement) announce(announcement);
  }

  async #open(principal: Principal, id: string, manager?: EntityManager) {
    const objection = await this.objections.find(id, manager);
    const row = objection && (await this.entries.find(objection.entryId, manager));
    const role = row && objectionReaderOf(principal, row);
    if (!objection || !row || !role) throw AppError.notFound();
    const [whole] = await this.views.wholeOf([row], manager);
    if (!whole) throw AppError.notFound();
    return { objection, whole, role };
  }

  async #case(principal: Principal, id: string): Promise<ObjectionCase> {
    const objection = await this.objections.find(id);
    const [one] = objection ? await this.#casesOf(principal, [objection]) : [];
    if (!one) throw AppError.notFound();
    return one;
  }

  async #casesOf(principal: Principal, objections: readonly ObjectionRow[]): Promise<ObjectionCase[]> {
    const ids = objections.map(({ entryId }) => entryId);
    const whole = await this.views.wholeOf(await this.entries.findAll(ids));
    const names = await this.views.namesFor(whole);
    return objections.flatMap((objection) => {
      const entry = whole.find(({ row }) => row.id === objection.entryId);
      if (!entry) return [];
      const mayAnswer = objection.state === 'waiting' && answerOf(principal, keptEntryOf(entry)) === 'may';
      return {
        ...toObjection(objection),
        name: entry.row.name ?? deletedName,
        entry: toTeamEntry(entry, principal, names),
        mayAnswer,
      };
    });
  }

  async #checkScope(
    principal: Principal,
    { communityId, teamId }: Pick<ObjectionListQuery, 'communityId' | 'teamId'>,
  ): Promise<void> {
    if (objectionReaderOf(principal, { communityId, leaderAccountId: null })) return;
    const kept = teamId === undefined ? undefined : await this.volunteers.kept(principal, teamId);
    if (kept?.team.communityId !== communityId) throw AppError.denied();
  }
}

function sameAnswer(
  objection: ObjectionRow,
  told: { readonly answer: string; readonly correctionId: string | null },
  { accountId }: Principal,
): boolean {
  return (
    objection.answeredByAccountId === accountId &&
    objection.answer === told.answer &&
    objection.correctionId === told.correctionId
  );
}
