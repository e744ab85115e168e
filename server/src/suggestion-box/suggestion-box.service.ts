import { Injectable } from '@nestjs/common';
import type {
  ChangeSuggestionBox,
  CreateSuggestionBox,
  SuggestionBox as SuggestionBoxView,
  SuggestionBoxListQuery,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import { DoorService } from '../door/door.service.js';
import { StaffService } from '../staff/staff.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { weekdayOf } from './box-schedule.policy.js';
import { unknownField } from './suggestion-box.error.js';
import { toBox } from './suggestion-box.mapper.js';
import { mayManageBoxes, mayReadBoxes } from './suggestion-box.policy.js';
import { SuggestionBoxRepository, type BoxRow } from './suggestion-box.repository.js';

/** The suggestion boxes (意见箱) of a community. */
@Injectable()
export class SuggestionBoxService {
  constructor(
    private readonly boxes: SuggestionBoxRepository,
    private readonly doors: DoorService,
    private readonly staff: StaffService,
    private readonly calendar: WorkingCalendarService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list({ grants }: Principal, query: z.output<typeof SuggestionBoxListQuery>) {
    if (!mayReadBoxes(grants, query.communityId)) throw AppError.denied();
    const today = this.clock.today();
    const keys = decodeCursor(query.cursor, 3);
    // A list that was begun yesterday goes on from yesterday.
    const firstWeekday = keys ? wholeKey(keys[0]) : weekdayOf(today);
    const after = keys && { days: wholeKey(keys[1]), id: keys[2] ?? '' };
    const isWorkingDay = await this.calendar.of(query.communityId);
    const shown = { ...query, today, isWorkingDay };
    const rows = await this.boxes.list(shown, firstWeekday, after, query.limit + 1);
    return pageOfRows(
      rows,
      query.limit,
      ({ days, id }) => [firstWeekday, Number(days), id],
      (row) => toBox(row, grants, today, isWorkingDay),
    );
  }

  /** @throws AppError NOT_FOUND also for another community's */
  async get({ grants }: Principal, id: string): Promise<SuggestionBoxView> {
    const row = await this.boxes.find(id);
    if (!row || !mayReadBoxes(grants, row.communityId)) throw AppError.notFound();
    return toBox(row, grants, this.clock.today(), await this.calendar.of(row.communityId));
  }

  /** @throws AppError PERMISSION_DENIED, DOOR_NOT_FOUND, ID_ALREADY_USED; REQUEST_INVALID for a foreign keeper or household */
  async create(principal: Principal, body: CreateSuggestionBox): Promise<Created<SuggestionBoxView>> {
    const { id, doorId, label, weekday, keeperStaffMemberId, householdId = null } = body;
    const { accountId } = principal;
    const content = [doorId, label, weekday, keeperStaffMemberId, householdId];
    const contentHash = this.index.content(JSON.stringify(content));
    const place = await this.doors.placeOf(doorId);
    if (!place) throw AppError.notFound('DOOR_NOT_FOUND');
    if (!mayManageBoxes(principal.grants, place.communityId)) throw AppError.denied();
    return createOnce(
      () => this.#sentBefore(principal, id, contentHash),
      async () => {
        await this.#check(place, { keeperStaffMemberId, householdId });
        const now = this.clock.now();
        await this.boxes.insert({
          ...{ id, communityId: place.communityId, gridId: place.gridId, doorId, label, weekday },
          ...{ scheduledFrom: this.clock.today(), keeperStaffMemberId, householdId, lastOpenedOn: null },
          ...{ retired: false, version: 1, createdByAccountId: accountId, contentHash },
          ...{ createdAt: now, updatedAt: now },
        });
        return this.get(principal, id);
      },
    );
  }

  /** @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT; REQUEST_INVALID as `create` */
  async change(principal: Principal, id: string, body: ChangeSuggestionBox): Promise<SuggestionBoxView> {
    const row = await this.boxes.find(id);
    if (!row || !mayReadBoxes(principal.grants, row.communityId)) throw AppError.notFound();
    if (!mayManageBoxes(principal.grants, row.communityId)) throw AppError.denied();
    const { version, label = row.label, weekday = row.weekday, retired = Boolean(row.retired) } = body;
    const { keeperStaffMemberId = row.keeperStaffMemberId, householdId = row.householdId } = body;
    await this.#check(row, {
      ...(keeperStaffMemberId === row.keeperStaffMemberId ? {} : { keeperStaffMemberId }),
      householdId: householdId === row.householdId ? null : householdId,
    });
    // A morning that did not hold yet cannot have been missed.
    const again = weekday !== row.weekday || (Boolean(row.retired) && !retired);
    const changed = await this.boxes.update(id, version, {
      ...{ label, weekday, retired, keeperStaffMemberId, householdId, updatedAt: this.clock.now() },
      ...(again ? { scheduledFrom: this.clock.today() } : {}),
    });
    if (!changed) throw AppError.versionConflict();
    return this.get(principal, id);
  }

  async #check(
    { communityId, gridId }: Pick<BoxRow, 'communityId' | 'gridId'>,
    told: { readonly keeperStaffMemberId?: string; readonly householdId: string | null },
  ): Promise<void> {
    const { keeperStaffMemberId, householdId } = told;
    if (keeperStaffMemberId !== undefined) {
      const members = await this.staff.membersOf(communityId, [keeperStaffMemberId]);
      if (!members.size) throw unknownField('keeperStaffMemberId');
    }
    if (householdId !== null) {
      const home = await this.boxes.householdPlace(householdId);
      if (home?.gridId !== gridId) throw unknownField('householdId');
    }
  }

  async #sentBefore(
    principal: Principal,
    id: string,
    contentHash: string,
  ): Promise<Created<SuggestionBoxView> | undefined> {
    const origin = await this.boxes.origin(id);
    if (!origin) return undefined;
    const same = origin.createdByAccountId === principal.accountId && origin.contentHash === contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: await this.get(principal, id), first: false };
  }
}
