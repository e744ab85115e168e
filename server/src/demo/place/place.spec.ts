import { describe, expect, it } from '@jest/globals';
import { DoorCode } from '@linge/shared/door/door.schema';
import { generateCommunity } from '../demo-community.js';
import { xihe } from '../plan/xihe.plan.js';

const { grids, doors } = generateCommunity(xihe);
const estates = grids.flatMap((grid) => grid.estates);
const buildings = estates.flatMap((estate) => estate.buildings);
const buildingUnits = buildings.flatMap((building) => building.units);

describe('the places of 西河社区', () => {
  it('lie in ten grids, each divided into micro-grids, from 县人大 in the east to 西河桥 in the west', () => {
    expect(grids.map(({ row }) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const grid of grids) {
      const microGrids = grid.estates.flatMap((estate) => estate.microGrids);
      expect(microGrids.map(({ number }) => number)).toEqual(microGrids.map((_, index) => index + 1));
      expect(microGrids.length).toBeGreaterThan(1);
    }
    expect(doors.at(0)?.label).toContain('县人大');
    expect(doors.at(-1)?.label).toBe('西河桥头');
  });

  it('have no two buildings of one name in an estate', () => {
    const names = buildings.map(({ row }) => `${row.estate} ${row.name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the doors of 西河社区', () => {
  it('are one at every entrance, and others besides', () => {
    const entrances = doors.filter(({ kind }) => kind === 'buildingEntrance');
    expect(entrances.map(({ buildingUnitId }) => buildingUnitId)).toEqual(
      buildingUnits.map(({ row }) => row.id),
    );
    for (const kind of ['courtyardGate', 'shop', 'publicPlace']) {
      expect(doors.filter((door) => door.kind === kind).length).toBeGreaterThan(20);
    }
  });

  it('each have a code and a label of their own', () => {
    expect(doors.every(({ code }) => DoorCode.safeParse(code).success)).toBe(true);
    expect(new Set(doors.map(({ code }) => code)).size).toBe(doors.length);
    expect(new Set(doors.map(({ label }) => label)).size).toBe(doors.length);
  });

  it('stand in walking order', () => {
    for (const [index, door] of doors.entries()) {
      expect(door.position).toBeGreaterThan(doors[index - 1]?.position ?? 0);
    }
  });
});
