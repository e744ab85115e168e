import type { DoorKind } from '@linge/shared/door/door.schema';
import type { Door } from '../../door/entities/door.entity.js';
import { demoDoorCode, demoEpoch, demoId } from '../common/demo-id.js';
import type { CommunityPlan } from '../plan/community.plan.js';
import type { BuildingPlace, EstatePlace, GridPlace } from './place.generator.js';

/** Room between two doors' positions, for doors that are added later. */
const positionStep = 10;

interface DoorDraft {
  readonly kind: DoorKind;
  readonly label: string;
  readonly microGridId: string | null;
  readonly buildingUnitId: string | null;
}

/** Every door with a printed code, along the way a worker walks: an estate's gates, its entrances, what lies around. */
export function generateDoors(plan: CommunityPlan, grids: readonly GridPlace[]): Door[] {
  const drafts = grids.flatMap((grid) =>
    grid.estates.flatMap(doorsOfEstate).map((draft) => ({ ...draft, gridId: grid.row.id })),
  );
  return drafts.map((draft, index) => ({
    ...draft,
    id: demoId(`${plan.key} door`, index),
    communityId: demoId('community', plan.key),
    code: demoDoorCode(`${plan.key} ${draft.label}`),
    position: (index + 1) * positionStep,
    createdAt: demoEpoch,
  }));
}

function doorsOfEstate({ plan, buildings, microGrids }: EstatePlace): DoorDraft[] {
  const around = { microGridId: microGrids[0]?.id ?? null, buildingUnitId: null };
  return [
    ...(plan.gates ?? []).map((gate): DoorDraft => ({
      ...around,
      kind: 'courtyardGate',
      label: `${plan.name} ${gate}`,
    })),
    ...buildings.flatMap(doorsOfBuilding),
    ...(plan.shops ?? []).map((label): DoorDraft => ({ ...around, kind: 'shop', label })),
    ...(plan.publicPlaces ?? []).map((label): DoorDraft => ({ ...around, kind: 'publicPlace', label })),
  ];
}

function doorsOfBuilding({ row, units }: BuildingPlace): DoorDraft[] {
  return units.map((unit) => ({
    kind: 'buildingEntrance',
    // Nobody says "6号院 1单元" where there is only one entrance.
    label: [row.estate, row.name, ...(units.length > 1 ? [unit.row.name] : [])].join(' '),
    microGridId: row.microGridId,
    buildingUnitId: unit.row.id,
  }));
}
