import { Injectable } from '@nestjs/common';
import type {
  OwnHours,
  OwnHoursEntry,
  OwnHoursListQuery,
  TeamHours,
  TeamHoursEntry,
  TeamHoursListQuery,
} from '@linge/shared/service-hours/service-hours.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { dayKeys, decodeDayCursor } from '../common/paging/day-cursor.js';
import { StaffService } from '../staff/staff.service.js';
import { VolunteerService } from '../volunteer/volunteer.service.js';
import { toOwnEntry, totalOf, toTeamEntry, toYears, type ActorNames } from './service-hours.mapper.js';
import { ServiceHoursObjectionRepository } from './service-hours-objection.repository.js';
import { ServiceHoursRepository } from './service-hours.repository.js';
import type { EntryRow, WholeEntry } from './service-hours.row.js';

/** The ledger as people look at it: their own, or that of a team they keep. */
@Injectable()
export class ServiceHoursViewService {
  constructor(
    private readonly entries: ServiceHoursRepository,
    private readonly objections: ServiceHoursObjectionRepository,
    private readonly volunteers: VolunteerService,
    private readonly staff: StaffService,
  ) {}

  async own({ accountId }: Pick<Principal, 'accountId'>): Promise<OwnHours[]> {
    const sums = await this.entries.sumsOf(accountId);
    const communities = new Map(sums.map(({ communityId, communityName }) => [communityId, communityName]));
    return [...communities].map(([communityId, communityName]) => {
      const years = toYears(sums.filter((sum) => sum.communityId === communityId));
      return { communityId, communityName, ...totalOf(years), years };
    });
  }

  async listOwn(principal: Principal, { limit, cursor, year }: OwnHoursListQuery) {
    const rows = await this.entries.ofAccount(principal.accountId, year, decodeDayCursor(cursor), limit + 1);
    const whole = await this.#wholeById(rows.slice(0, limit));
    const names = await this.namesFor([...whole.values()]);
    return pageOfRows(rows, limit, dayKeys, (row) => toOwnEntry(wholeOf(whole, row), principal, names));
  }

  async ownEntry(principal: Principal, row: EntryRow): Promise<OwnHoursEntry> {
    const [whole] = await this.wholeOf([row]);
    const entry = whole ?? { row, corrections: [], objection: undefined };
    return toOwnEntry(entry, principal, await this.namesFor([entry]));
  }

  /** @throws AppError NOT_FOUND where it is not theirs to keep */
  async ofTeam(principal: Principal, teamId: string): Promise<TeamHours> {
    await this.volunteers.kept(principal, teamId);
    const years = toYears(await this.entries.sumsOfTeam(teamId));
    return { ...totalOf(years), years };
  }

  /** @throws AppError NOT_FOUND where it is not theirs to keep */
  async listOfTeam(
    principal: Principal,
    teamId: string,
    { limit, cursor }: z.output<typeof TeamHoursListQuery>,
  ) {
    await this.volunteers.kept(principal, teamId);
    const rows = await this.entries.ofTeam(teamId, decodeDayCursor(cursor), limit + 1);
    const whole = await this.#wholeById(rows.slice(0, limit));
    const names = await this.namesFor([...whole.values()]);
    return pageOfRows(rows, limit, dayKeys, (row) => toTeamEntry(wholeOf(whole, row), principal, names));
  }

  async teamEntry(principal: Principal, row: EntryRow): Promise<TeamHoursEntry> {
    const [whole] = await this.wholeOf([row]);
    const entry = whole ?? { row, corrections: [], objection: undefined };
    return toTeamEntry(entry, principal, await this.namesFor([entry]));
  }

  /** Entries with what hangs on them, by two statements for all of them. */
  async wholeOf(rows: readonly EntryRow[], manager?: EntityManager): Promise<WholeEntry[]> {
    const ids = rows.map(({ id }) => id);
    const corrections = await this.entries.corrections(ids, manager);
    const objections = await this.objections.ofEntries(ids, manager);
    return rows.map((row) => ({
      row,
      corrections: corrections.filter(({ correctsId }) => correctsId === row.id),
      objection: objections.find(({ entryId }) => entryId === row.id),
    }));
  }

  /** The names of those who confirmed or corrected. */
  namesFor(entries: readonly WholeEntry[]): Promise<ActorNames> {
    const actors = entries.flatMap(({ row, corrections }) => [row, ...corrections]);
    return this.staff.staffNamesOf([...new Set(actors.map(({ actorAccountId }) => actorAccountId))]);
  }

  async #wholeById(rows: readonly EntryRow[]): Promise<Map<string, WholeEntry>> {
    return new Map((await this.wholeOf(rows)).map((entry) => [entry.row.id, entry]));
  }
}

function wholeOf(whole: ReadonlyMap<string, WholeEntry>, row: EntryRow): WholeEntry {
  return whole.get(row.id) ?? { row, corrections: [], objection: undefined };
}
