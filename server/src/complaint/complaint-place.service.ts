import { Injectable } from '@nestjs/common';
import type {
  ComplaintPlace,
  ComplaintPlaceListQuery,
  ComplaintPlaceQuery,
  ComplaintPlaces,
  ComplaintPlaceUnits,
  PlaceCounts,
} from '@linge/shared/complaint/complaint-place.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { addCounts, mayReadPlaces, monthBegan, noCounts } from './complaint-place.policy.js';
import { ComplaintPlaceRepository, type DoorRow, type PlaceTimes } from './complaint-place.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';

const natural = new Intl.Collator('zh-CN', { numeric: true });

/** Where trouble gathers: buildings and other places with what is open there, live, each number with its list. */
@Injectable()
export class ComplaintPlaceService {
  constructor(
    private readonly places: ComplaintPlaceRepository,
    private readonly views: ComplaintViewService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; staff of a grid name that grid */
  async list({ grants }: Principal, scope: ComplaintPlaceQuery): Promise<ComplaintPlaces> {
    if (!mayReadPlaces(grants, scope)) throw AppError.denied();
    const [counts, buildings] = await Promise.all([
      this.places.counts(scope, this.#times()),
      this.places.buildings(scope),
    ]);
    const doors = counts.size ? await this.places.doors([...counts.keys()]) : [];
    const places = new Map(
      buildings.map((one): [string, ComplaintPlace] => [one.id, { kind: 'building', ...one, ...noCounts }]),
    );
    let total = noCounts;
    for (const door of doors) {
      const counted = counts.get(door.id) ?? noCounts;
      // A building of another grid, whose complaint came here, stands in the list all the same.
      const place = places.get(door.buildingId ?? door.id) ?? placeOf(door);
      places.set(place.id, { ...place, ...addCounts(place, counted) });
      total = addCounts(total, counted);
    }
    const items = [...places.values()].sort((one, other) => natural.compare(one.name, other.name));
    return { communityId: scope.communityId, gridId: scope.gridId ?? null, total, items };
  }

  /** @throws AppError PERMISSION_DENIED; NOT_FOUND for a building of another community */
  async units({ grants }: Principal, id: string, scope: ComplaintPlaceQuery): Promise<ComplaintPlaceUnits> {
    if (!mayReadPlaces(grants, scope)) throw AppError.denied();
    const [units, doors] = await Promise.all([
      this.places.units(id, scope.communityId),
      this.places.doorsOf({ kind: 'building', id }),
    ]);
    if (!units.length) throw AppError.notFound();
    const doorIds = doors.map((door) => door.id);
    const counts = doorIds.length
      ? await this.places.counts(scope, this.#times(), doorIds)
      : new Map<string, PlaceCounts>();
    const items = units.map((unit) => ({
      ...unit,
      ...doors
        .filter(({ unitId }) => unitId === unit.id)
        .reduce((sum, door) => addCounts(sum, counts.get(door.id) ?? noCounts), noCounts),
    }));
    return { items: items.sort((one, other) => natural.compare(one.name, other.name)) };
  }

  /** @throws AppError PERMISSION_DENIED */
  async complaints(principal: Principal, query: ComplaintPlaceListQuery) {
    const { communityId, gridId, kind, placeId, figure, limit, cursor } = query;
    if (!mayReadPlaces(principal.grants, query)) throw AppError.denied();
    const after = decodeInstantCursor(cursor);
    const doorIds = (await this.places.doorsOf({ kind, id: placeId })).map(({ id }) => id);
    const asked = { figure, ...this.#times() };
    const rows = doorIds.length
      ? await this.places.complaints({ communityId, gridId }, doorIds, asked, after, limit + 1)
      : [];
    return pageOfRows(rows, limit, instantKeys, await this.views.summariser(rows, principal));
  }

  #times(): PlaceTimes {
    return { now: this.clock.now(), monthBegan: monthBegan(this.clock.today()) };
  }
}

function placeOf(door: DoorRow): ComplaintPlace {
  const { buildingId, buildingName, buildingGridName } = door;
  return buildingId === null
    ? { kind: 'door', id: door.id, name: door.label, gridName: door.gridName, ...noCounts }
    : {
        ...{ kind: 'building', id: buildingId, name: buildingName ?? door.label, ...noCounts },
        gridName: buildingGridName ?? door.gridName,
      };
}
