import type { Building } from '../../grid/entities/building.entity.js';
import type { BuildingUnit } from '../../grid/entities/building-unit.entity.js';
import type { Grid } from '../../grid/entities/grid.entity.js';
import type { MicroGrid } from '../../grid/entities/micro-grid.entity.js';
import type { Room } from '../../grid/entities/room.entity.js';
import { demoId } from '../common/demo-id.js';
import type { CommunityPlan, EstatePlan } from '../plan/community.plan.js';

/** A building with all that is inside. */
export interface BuildingPlace {
  readonly row: Building;
  readonly units: readonly { readonly row: BuildingUnit; readonly rooms: readonly Room[] }[];
}

export interface EstatePlace {
  readonly plan: EstatePlan;
  readonly microGrids: readonly MicroGrid[];
  readonly buildings: readonly BuildingPlace[];
}

export interface GridPlace {
  readonly row: Grid;
  readonly estates: readonly EstatePlace[];
}

/** Lays out a community's grids, micro-grids, buildings, building units and rooms, in walking order. */
export function generatePlaces(plan: CommunityPlan): GridPlace[] {
  const communityId = demoId('community', plan.key);
  const counters = { building: 0, buildingUnit: 0, room: 0 };
  const nextId = (kind: keyof typeof counters) => demoId(`${plan.key} ${kind}`, counters[kind]++);

  return plan.grids.map((gridPlan, index) => {
    const number = index + 1;
    const row: Grid = {
      id: demoId(`${plan.key} grid`, number),
      communityId,
      number,
      name: `第${number}网格`,
      branchName: `第${number}网格党支部`,
    };
    let microGridNumber = 0;
    const estates = gridPlan.estates.map((estate): EstatePlace => {
      const microGrids = microGridNames(estate).map((name): MicroGrid => ({
        id: demoId(`${plan.key} microGrid ${number}`, ++microGridNumber),
        communityId,
        gridId: row.id,
        number: microGridNumber,
        name,
      }));
      const buildings = range(estate.buildings).map((order): BuildingPlace => {
        const microGrid = microGrids[Math.floor((order * microGrids.length) / estate.buildings)];
        if (!microGrid) throw new RangeError(`${estate.name} has no micro-grid`);
        const building: Building = {
          id: nextId('building'),
          communityId,
          gridId: row.id,
          microGridId: microGrid.id,
          estate: estate.name,
          name: estate.style === 'block' ? `${order + 1}栋` : `${(order + 1) * 2}号院`,
        };
        const units = range(estate.unitsPerBuilding).map((unitOrder) => {
          const unit: BuildingUnit = {
            id: nextId('buildingUnit'),
            communityId,
            buildingId: building.id,
            name: `${unitOrder + 1}单元`,
          };
          const rooms = range(estate.floors * estate.roomsPerFloor).map((roomOrder): Room => {
            const floor = Math.floor(roomOrder / estate.roomsPerFloor) + 1;
            const onFloor = (roomOrder % estate.roomsPerFloor) + 1;
            return {
              id: nextId('room'),
              communityId,
              buildingUnitId: unit.id,
              number: String(floor * 100 + onFloor),
              floor,
            };
          });
          return { row: unit, rooms };
        });
        return { row: building, units };
      });
      return { plan: estate, microGrids, buildings };
    });
    return { row, estates };
  });
}

function microGridNames({ name, microGrids = 1 }: EstatePlan): string[] {
  return microGrids === 1
    ? [`${name}微网格`]
    : range(microGrids).map((order) => `${name}第${order + 1}微网格`);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
