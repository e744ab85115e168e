import { Injectable } from '@nestjs/common';
import type {
  HelpDeskListQuery,
  HelpPart,
  HelpRequest as HelpRequestView,
  OpenHelpListQuery,
  OwnHelpListQuery,
} from '@linge/shared/help-request/help-request.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import { dayKey } from '../common/paging/day-cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { StaffService } from '../staff/staff.service.js';
import { HelpAskerService } from './help-asker.service.js';
import { HelpRequestListRepository, type OpenKey, type OpenRow } from './help-request-list.repository.js';
import { HelpRequestMapper } from './help-request.mapper.js';
import { actorsOf, keeperOf, ownGridOf, partOf, volunteersIn } from './help-request.policy.js';
import { HelpRequestRepository } from './help-request.repository.js';
import type { HelpRequestRow } from './help-request.row.js';
import { HelpRequestStepService } from './help-request-step.service.js';
import { HelpRequestWordService } from './help-request-word.service.js';

type OwnQuery = z.output<typeof OwnHelpListQuery>;

/** What each reads of requests. */
@Injectable()
export class HelpRequestViewService {
  constructor(
    private readonly requests: HelpRequestRepository,
    private readonly lists: HelpRequestListRepository,
    private readonly askers: HelpAskerService,
    private readonly steps: HelpRequestStepService,
    private readonly words: HelpRequestWordService,
    private readonly staff: StaffService,
    private readonly mapper: HelpRequestMapper,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND, also where it is nothing to them, or another volunteer has it */
  get(principal: Principal, id: string): Promise<HelpRequestView> {
    return this.#view(principal, id, undefined);
  }

  /** The answer to a step of theirs: who gave it back may not even be a volunteer any more, and reads no more than one. */
  after(principal: Principal, id: string): Promise<HelpRequestView> {
    return this.#view(principal, id, 'volunteer');
  }

  async listOwn(principal: Principal, { limit, cursor }: OwnQuery) {
    const rows = await this.lists.asked(principal.accountId, decodeInstantCursor(cursor), limit + 1);
    return this.#page(principal, rows, limit, 'asker');
  }

  async listTaken(principal: Principal, { limit, cursor }: OwnQuery) {
    const rows = await this.lists.taken(principal.accountId, decodeInstantCursor(cursor), limit + 1);
    const asker = await this.askers.of(principal);
    const hidden = await this.words.hidden(rows.map(({ id }) => id));
    return pageOfRows(
      rows,
      limit,
      ({ takenAt, id }): [number, string] => [takenAt?.getTime() ?? 0, id],
      (row) => this.mapper.toSummary(row, 'taker', asker, hidden.has(row.id)),
    );
  }

  /** @throws AppError PERMISSION_DENIED where they are no volunteer of the community */
  async listOpen(principal: Principal, { limit, cursor, ...filter }: OpenHelpListQuery) {
    const { grants, accountId } = principal;
    const { communityId } = filter;
    if (!volunteersIn(grants, communityId)) throw AppError.denied();
    const asker = await this.askers.of(principal);
    const rows = await this.lists.open(
      {
        ...{ ...filter, accountId, today: this.clock.today(), family: [...asker.family] },
        ownGridId: ownGridOf(grants, communityId),
      },
      decodeOpenCursor(cursor),
      limit + 1,
    );
    const hidden = await this.words.hidden(rows.map(({ id }) => id));
    return pageOfRows(rows, limit, openKeys, (row) =>
      this.mapper.toSummary(row, 'volunteer', asker, hidden.has(row.id)),
    );
  }

  /** @throws AppError PERMISSION_DENIED outside one's own scope; who serves a grid names it */
  async listDesk(principal: Principal, { limit, cursor, phase, ...scope }: HelpDeskListQuery) {
    if (!keeperOf(principal.grants, scope)) throw AppError.denied();
    const rows = await this.lists.desk(scope, phase, decodeInstantCursor(cursor), limit + 1);
    return this.#page(principal, rows, limit, 'staff');
  }

  async #view(principal: Principal, id: string, least: HelpPart | undefined): Promise<HelpRequestView> {
    const [row, asker] = await Promise.all([this.requests.row(id), this.askers.of(principal)]);
    const actors = row && actorsOf(asker, row);
    const part = actors && (partOf(actors, row.state) ?? least);
    if (!row || !actors || !part) throw AppError.notFound();
    const [mark, thanksMark, events, names] = await Promise.all([
      this.words.markOn(row),
      part === 'taker' && row.thanks !== null ? this.words.markOnThanks(id) : undefined,
      part === 'staff' ? this.requests.events(id) : [],
      row.askedFor === 'byStaff' ? this.staff.staffNamesOf([row.askerAccountId]) : undefined,
    ]);
    const asking = { accountId: principal.accountId, actors };
    return this.mapper.toHelpRequest(row, {
      ...{ part, asker, mark, thanksMark, events, askerName: names?.get(row.askerAccountId) },
      availableActions: this.steps.engine.availableActions(this.steps.caseOf(row), asking),
    });
  }

  async #page(principal: Principal, rows: readonly HelpRequestRow[], limit: number, part: HelpPart) {
    const asker = await this.askers.of(principal);
    return pageOfRows(rows, limit, instantKeys, (row) => this.mapper.toSummary(row, part, asker));
  }
}

function openKeys({ elsewhere, lastDay, id }: OpenRow): [number, string, string] {
  return [Number(elsewhere), lastDay, id];
}

/** @throws AppError REQUEST_INVALID for what this server did not write */
function decodeOpenCursor(cursor: string | undefined): OpenKey | undefined {
  if (cursor === undefined) return undefined;
  const [elsewhere, lastDay, id = ''] = decodeCursor(cursor, 3) ?? [];
  return { elsewhere: wholeKey(elsewhere), lastDay: dayKey(lastDay), id };
}
