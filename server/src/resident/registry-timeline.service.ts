import { Injectable } from '@nestjs/common';
import type { RegistryChange } from '@linge/shared/resident/registry-change.schema';
import type { TimelineQuery } from '@linge/shared/resident/resident.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { maskName } from '../common/crypto/mask.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { RegistryValueService } from '../registry-field/registry-value.service.js';
import { StaffService } from '../staff/staff.service.js';
import { HouseholdService } from './household.service.js';
import { RegistryTimelineRepository, type TimelineRow } from './registry-timeline.repository.js';
import { ResidentService } from './resident.service.js';
import { visibleChanges, type HiddenFromReader } from './timeline-hidden.js';

type Query = z.output<typeof TimelineQuery>;

/** What happened to a household or a person: who, when, from what, why. */
@Injectable()
export class RegistryTimelineService {
  constructor(
    private readonly repository: RegistryTimelineRepository,
    private readonly households: HouseholdService,
    private readonly residents: ResidentService,
    private readonly staff: StaffService,
    private readonly values: RegistryValueService,
  ) {}

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async ofHousehold(principal: Principal, householdId: string, query: Query) {
    const { communityId } = await this.households.get(principal, householdId);
    return this.#page(principal, communityId, { householdId }, query);
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async ofResident(principal: Principal, residentId: string, query: Query) {
    const { communityId } = await this.residents.get(principal, residentId);
    return this.#page(principal, communityId, { residentId }, query);
  }

  async #page(
    principal: Principal,
    communityId: string,
    about: Parameters<RegistryTimelineRepository['page']>[0],
    { limit, cursor }: Query,
  ) {
    const all = await this.repository.page(about, decodeInstantCursor(cursor), limit + 1);
    const hidden = await this.#hiddenIn(all, principal, communityId);
    const rows = all.map((row) => ({ ...row, fields: visibleChanges(row.fields, hidden) }));
    const actors = rows.flatMap(({ actorAccountId }) => actorAccountId ?? []);
    const names = await this.staff.staffNamesOf([...new Set(actors)]);
    const named = rows.flatMap(({ fields }) => fields.filter(({ field }) => field in namedById));
    const ids = named.flatMap(({ from, to }) => [from, to].filter((id) => id !== null));
    const words = await this.repository.wordsFor([...new Set(ids)]);
    return pageOfRows(rows, limit, instantKeys, (row) => toChange(row, names, words));
  }

  /** Costs nothing where neither labels nor own fields changed. */
  async #hiddenIn(
    rows: readonly TimelineRow[],
    { grants }: Principal,
    communityId: string,
  ): Promise<HiddenFromReader> {
    const fields = rows.flatMap((row) => row.fields.map(({ field }) => field));
    const nothing = new Set<string>();
    return {
      labels: fields.includes('labels') ? await this.values.labelsHiddenFrom(grants, communityId) : nothing,
      fieldIds: fields.some((field) => field.startsWith('custom.'))
        ? await this.values.hiddenFrom(grants, communityId)
        : nothing,
    };
  }
}

/** Fields that hold an id, and how its words are shown. */
const namedById: Readonly<Record<string, (words: string) => string>> = {
  roomId: (address) => address,
  householdId: (address) => address,
  headId: maskName,
};

function toChange(
  row: TimelineRow,
  names: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
): RegistryChange {
  const { sourceId: _source, actorAccountId, residentName, createdAt, ...change } = row;
  const told = (field: string, value: string | null) => {
    const show = namedById[field];
    if (!show || value === null) return value;
    const word = words.get(value);
    return word === undefined ? null : show(word);
  };
  return {
    ...change,
    fields: change.fields.map(({ field, from, to }) => ({
      field,
      from: told(field, from),
      to: told(field, to),
    })),
    residentName: residentName === null ? null : maskName(residentName),
    actorName: actorAccountId === null ? null : (names.get(actorAccountId) ?? null),
    createdAt: createdAt.toISOString(),
  };
}
