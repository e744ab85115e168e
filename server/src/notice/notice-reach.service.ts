import { Injectable } from '@nestjs/common';
import type {
  NoticeFigures,
  NoticeHousehold,
  NoticeHouseholdQuery,
  ReachFigures,
} from '@linge/shared/notice/notice-reach.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { maskName } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { staffTitle } from '../common/wording/staff-title.js';
import { ageOn } from '../common/clock/age.js';
import { StaffService } from '../staff/staff.service.js';
import type { Notice } from './entities/notice.entity.js';
import { addTo, nobody } from './notice-figures.js';
import { NoticeFollowerRepository } from './notice-follower.repository.js';
import { NoticeReachRepository, type HouseholdKey, type ReachRow } from './notice-reach.repository.js';
import { NoticeViewService } from './notice-view.service.js';
import { carrierScope, figureScope, inScope, isEmpty, type ReachScope } from './notice.policy.js';

const registryReaders: readonly Role[] = permissionRoles['resident.read'];

/** Which households a notice reached, for those who go to their doors. */
@Injectable()
export class NoticeReachService {
  constructor(
    private readonly rows: NoticeReachRepository,
    private readonly followers: NoticeFollowerRepository,
    private readonly views: NoticeViewService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND */
  async figures(
    principal: Principal,
    noticeId: string,
    { gridId }: { readonly gridId?: string | undefined },
  ): Promise<NoticeFigures> {
    await this.views.open(noticeId, principal);
    const scope = figureScope(principal);
    const [found, people] = await Promise.all([
      this.rows.figures(noticeId, scope),
      this.rows.readPeople(noticeId, scope, gridId),
    ]);
    const total: ReachFigures = {
      ...nobody(),
      peopleRead: people.read,
      peopleAcknowledged: people.acknowledged,
    };
    const grids = new Map<string, NoticeFigures['grids'][0]>();
    for (const row of found) {
      if (gridId !== undefined && row.gridId !== gridId) continue;
      addTo(total, row);
      const grid = grids.get(row.gridId) ?? {
        ...{ gridId: row.gridId, communityId: row.communityId, name: row.gridName },
        ...{ households: 0, toReach: 0 },
      };
      grid.households += Number(row.households);
      if (row.status === 'toReach') grid.toReach += Number(row.households);
      grids.set(row.gridId, grid);
    }
    return { total, grids: [...grids.values()] };
  }

  /** @throws AppError NOT_FOUND, PERMISSION_DENIED for somebody who goes to no doors */
  async list(principal: Principal, noticeId: string, query: NoticeHouseholdQuery) {
    await this.views.open(noticeId, principal);
    const scope = this.#carried(principal);
    const { limit, cursor, ...filter } = query;
    const [gridId = '', buildingId = '', householdId = ''] = decodeCursor(cursor, 3) ?? [];
    const after: HouseholdKey | undefined = cursor ? { gridId, buildingId, householdId } : undefined;
    const rows = await this.rows.list(noticeId, filter, scope, after, limit + 1);
    const shown = await this.#views(principal, noticeId, rows.slice(0, limit));
    const page = pageOfRows(
      rows,
      limit,
      (row) => [row.gridId, row.buildingId, row.householdId],
      (row) => row,
    );
    return { ...page, items: shown };
  }

  /**
   * A household of a notice at whose door one serves.
   * @throws AppError NOT_FOUND also where it is none of theirs
   */
  async ofMine(
    principal: Principal,
    noticeId: string,
    householdId: string,
  ): Promise<{ readonly notice: Notice; readonly row: ReachRow }> {
    const { row: notice } = await this.views.open(noticeId, principal);
    const row = await this.rows.find(noticeId, householdId);
    if (!row || !inScope(this.#carried(principal), row)) throw AppError.notFound();
    return { notice, row };
  }

  async view(principal: Principal, noticeId: string, householdId: string): Promise<NoticeHousehold> {
    const { row } = await this.ofMine(principal, noticeId, householdId);
    const [household] = await this.#views(principal, noticeId, [row]);
    if (!household) throw AppError.notFound();
    return household;
  }

  #carried(principal: Principal): ReachScope {
    const scope = carrierScope(principal);
    if (isEmpty(scope)) throw AppError.denied();
    return scope;
  }

  async #views(
    principal: Principal,
    noticeId: string,
    rows: readonly ReachRow[],
  ): Promise<NoticeHousehold[]> {
    const today = this.clock.today();
    const [people, servers, tellings] = await Promise.all([
      this.rows.people(
        noticeId,
        rows.map(({ householdId }) => householdId),
      ),
      this.rows.servers([...new Set(rows.map(({ gridId }) => gridId))], today),
      this.rows.tellings(rows.flatMap(({ tellingId }) => tellingId ?? [])),
    ]);
    const receivers = await this.followers.receiversOf(people.map(({ residentId }) => residentId));
    const names = await this.staff.staffNamesOf([...new Set(tellings.map(({ accountId }) => accountId))]);
    const plain = (row: ReachRow) =>
      principal.grants.some(
        (grant) =>
          registryReaders.includes(grant.role) &&
          grant.communityId === row.communityId &&
          (grant.gridId === null || grant.gridId === row.gridId),
      );
    return rows.map((row) => {
      const telling = tellings.find(({ id }) => id === row.tellingId);
      const { householdId, communityId, gridId, gridName, microGridId, microGridName, buildingId } = row;
      return {
        ...{ householdId, communityId, gridId, gridName, microGridId, microGridName, buildingId },
        ...{ address: row.address, status: row.status, hasApp: Boolean(row.hasApp) },
        readAt: row.readAt?.toISOString() ?? null,
        acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
        people: people
          .filter((person) => person.householdId === householdId)
          .map((person) => ({
            residentId: person.residentId,
            name: plain(row) ? person.name : maskName(person.name),
            age: ageOn(today, person.birthDate),
            readAt: person.readAt?.toISOString() ?? null,
            hasPhone: Boolean(Number(person.hasPhone)),
            receivedBy: receivers
              .filter(({ residentId }) => residentId === person.residentId)
              .map(({ name }) => (plain(row) ? name : maskName(name))),
          })),
        telling: telling
          ? {
              ...{ id: telling.id, how: telling.how, note: telling.note },
              byName:
                telling.accountId === principal.accountId
                  ? '我'
                  : staffTitle(telling.role, gridName, names.get(telling.accountId)),
              createdAt: telling.createdAt.toISOString(),
            }
          : null,
        servedBy: servers
          .filter((one) => one.gridId === gridId && (!one.microGridId || one.microGridId === microGridId))
          .map(({ role, name }) => ({ role, name })),
      };
    });
  }
}
