import { randomBytes } from 'node:crypto';
import type { GridRole, UnitKind } from '@linge/shared/staff/staff.schema';
import type { DataSource, DeepPartial, EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Account, noPhone } from '../../src/account/entities/account.entity.js';
import { ComplaintCategory } from '../../src/complaint/entities/complaint-category.entity.js';
import { Door } from '../../src/door/entities/door.entity.js';
import { BuildingUnit } from '../../src/grid/entities/building-unit.entity.js';
import { Building } from '../../src/grid/entities/building.entity.js';
import { Community } from '../../src/grid/entities/community.entity.js';
import { Grid } from '../../src/grid/entities/grid.entity.js';
import { MicroGrid } from '../../src/grid/entities/micro-grid.entity.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import { Town } from '../../src/grid/entities/town.entity.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { ResidentSpell } from '../../src/resident/entities/resident-spell.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { Appointment, type AppointedRole } from '../../src/staff/entities/appointment.entity.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { StaffMember } from '../../src/staff/entities/staff-member.entity.js';
import { Unit } from '../../src/staff/entities/unit.entity.js';
import { Volunteer } from '../../src/volunteer/entities/volunteer.entity.js';
import { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import { testCategories } from './category.js';
import { residentRows, type TestResident } from './resident.js';

const createdAt = new Date('2026-01-01T00:00:00Z');
const validFrom = '2026-01-01';
let counter = 0;
const next = () => ++counter;

/** A grid with everything in it that a complaint, a door or a household needs. */
export interface GridPlace {
  readonly community: Community;
  readonly grid: Grid;
  readonly microGrid: MicroGrid;
  readonly buildingUnit: BuildingUnit;
  readonly door: Door;
  readonly household: Household;
}

/** Somebody with an account; `openId` logs them in. */
export interface Person {
  readonly openId: string;
  readonly account: Account;
  readonly staffMember?: StaffMember;
}

/** Makes rows that hold together, for tests that say only what they are about. */
export class Factory {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes a row; for tables that have no method of their own here. */
  async save<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    row: DeepPartial<Entity>,
  ): Promise<Entity> {
    const entity = this.dataSource.manager.create(target, row);
    await this.dataSource.manager.insert(target, entity);
    return entity;
  }

  town(): Promise<Town> {
    return this.save(Town, { id: uuid(), name: `测试镇${next()}` });
  }

  async community(town?: Town): Promise<Community> {
    const { id: townId } = town ?? (await this.town());
    const words = { address: '服务大厅', serviceHours: '每天 8:30–18:00', phoneCipher: null };
    const community = await this.save(Community, { id: uuid(), townId, name: `测试社区${next()}`, ...words });
    for (const category of testCategories(community.id)) await this.save(ComplaintCategory, category);
    return community;
  }

  async grid(community?: Community): Promise<GridPlace> {
    const inCommunity = community ?? (await this.community());
    const communityId = inCommunity.id;
    const number = next();
    const names = { name: `第${number}网格`, branchName: `第${number}网格党支部` };
    const grid = await this.save(Grid, { id: uuid(), communityId, number, ...names });
    const gridId = grid.id;
    const microGrid = await this.save(MicroGrid, {
      id: uuid(),
      communityId,
      gridId,
      number: 1,
      name: '微网格一',
    });
    const microGridId = microGrid.id;
    const estate = `小区${number}`;
    const building = await this.save(Building, {
      id: uuid(),
      communityId,
      gridId,
      microGridId,
      estate,
      name: '3栋',
    });
    const unit = { id: uuid(), communityId, buildingId: building.id, name: '2单元' };
    const buildingUnit = await this.save(BuildingUnit, unit);
    const buildingUnitId = buildingUnit.id;
    const room = await this.save(Room, { id: uuid(), communityId, buildingUnitId, number: '501', floor: 5 });
    const household = await this.save(Household, {
      id: uuid(),
      communityId,
      gridId,
      microGridId,
      roomId: room.id,
      residency: 'permanent',
      headId: null,
      createdAt,
      updatedAt: createdAt,
    });
    const door = await this.save(Door, {
      id: uuid(),
      communityId,
      gridId,
      microGridId,
      buildingUnitId,
      kind: 'buildingEntrance',
      label: `${estate} 3栋 2单元`,
      code: randomBytes(16).toString('base64url'),
      position: number,
      createdAt,
    });
    return { community: inCommunity, grid, microGrid, buildingUnit, door, household };
  }

  async categoryId(communityId: string, code = 'road'): Promise<string> {
    return (await this.dataSource.manager.findOneByOrFail(ComplaintCategory, { communityId, code })).id;
  }

  /** The same place with another room of the same building unit, and an empty household in it. */
  async neighbouring(place: GridPlace): Promise<GridPlace> {
    const { community, buildingUnit, household } = place;
    // Four digits, so that it is never the 501 of the place's own room.
    const number = String(1000 + next());
    const room = { id: uuid(), communityId: community.id, buildingUnitId: buildingUnit.id, number, floor: 1 };
    const { id: roomId } = await this.save(Room, room);
    const { gridId, microGridId, residency } = household;
    const where = { communityId: community.id, gridId, microGridId, roomId };
    const rest = { residency, headId: null, createdAt, updatedAt: createdAt };
    return { ...place, household: await this.save(Household, { id: uuid(), ...where, ...rest }) };
  }

  /** Somebody of the registry, living in the place's household; a head becomes the household's head. */
  async resident(place: GridPlace, told: TestResident = {}): Promise<Resident> {
    const { resident, spell } = residentRows(place, told);
    await this.save(Resident, resident);
    await this.save(ResidentSpell, spell);
    if (resident.relation === 'head') {
      await this.dataSource.manager.update(Household, { id: place.household.id }, { headId: resident.id });
    }
    return resident;
  }

  /** Somebody with an account and nothing more. */
  async account(displayName = '居民'): Promise<Person> {
    const openId = `test-${uuid()}`;
    const empty = { ...noPhone, deletedAt: null };
    const account = await this.save(Account, { id: uuid(), openId, displayName, createdAt, ...empty });
    return { openId, account };
  }

  /** Somebody whom the registry knows to live there. */
  async residentOf({ community, household }: GridPlace, displayName = '居民'): Promise<Person> {
    const person = await this.account(displayName);
    await this.save(HouseholdTie, {
      id: uuid(),
      communityId: community.id,
      accountId: person.account.id,
      householdId: household.id,
      residentId: null,
      confirmedAt: createdAt,
      endedAt: null,
    });
    return person;
  }

  async staffMember(community: Community, person?: Person, name = `工作人员${next()}`): Promise<StaffMember> {
    return this.save(StaffMember, {
      id: uuid(),
      townId: community.townId,
      communityId: community.id,
      unitId: null,
      accountId: person?.account.id ?? null,
      name,
      phoneCipher: null,
      phoneIndex: null,
      partyMember: false,
      createdAt,
    });
  }

  /** Somebody with an account who serves the grid. */
  async gridStaff(place: GridPlace, role: GridRole, name?: string): Promise<Person> {
    const person = await this.account(name);
    const staffMember = await this.staffMember(place.community, person, name);
    await this.save(GridAssignment, {
      id: uuid(),
      communityId: place.community.id,
      gridId: place.grid.id,
      microGridId: role === 'microGridLeader' ? place.microGrid.id : null,
      staffMemberId: staffMember.id,
      role,
      validFrom,
      validTo: null,
      version: 1,
      createdAt,
    });
    return { ...person, staffMember };
  }

  /** Somebody with an account and a role above the grid. */
  async appointee(community: Community, role: AppointedRole, unit?: Unit): Promise<Person> {
    const person = await this.account();
    const staffMember = await this.staffMember(community, person);
    await this.save(Appointment, {
      id: uuid(),
      staffMemberId: staffMember.id,
      role,
      townId: community.townId,
      communityId: role === 'townOfficer' ? null : community.id,
      unitId: unit?.id ?? null,
      validFrom,
      validTo: null,
    });
    return { ...person, staffMember };
  }

  unit(community: Community, kind: UnitKind = 'property'): Promise<Unit> {
    return this.save<Unit>(Unit, { id: uuid(), communityId: community.id, kind, name: `单位${next()}` });
  }

  async volunteer({ community, grid }: GridPlace): Promise<Person> {
    const person = await this.account();
    const communityId = community.id;
    const teamName = { name: '志愿服务队', leaderId: null };
    const team = await this.save(VolunteerTeam, { id: uuid(), communityId, gridId: grid.id, ...teamName });
    const membership = { teamId: team.id, accountId: person.account.id, joinedAt: createdAt, leftAt: null };
    await this.save(Volunteer, { id: uuid(), communityId, ...membership });
    return person;
  }
}
