import type { LedgerEntry, ResidentState } from '@linge/shared/resident/ledger.schema';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import type { ResidentSpell } from '../../src/resident/entities/resident-spell.entity.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { ResidentColumns } from '../../src/resident/resident-columns.js';
import { testCipher, testIndex } from '../support/test-crypto.js';
import type { GridPlace } from './factory.js';

const columns = new ResidentColumns(testCipher, testIndex);

/** What a test says of a person; the rest is a woman of forty without numbers or labels. */
export type TestResident = Partial<Omit<LedgerEntry, 'labels'>> & {
  readonly createdAt?: Date;
  readonly state?: ResidentState;
};

/** A person of the registry as its own writer would have stored them, and what was known of them since. */
export function residentRows(
  { community, grid, household }: GridPlace,
  { createdAt = new Date('2026-01-01T00:00:00Z'), ...told }: TestResident,
): { resident: Resident; spell: ResidentSpell } {
  const id = uuid();
  const { name = '李明', idNumber = null, phone = null, otherPhone = null, ...rest } = told;
  const resident: Resident = {
    id,
    communityId: community.id,
    gridId: grid.id,
    householdId: household.id,
    state: 'present',
    leftOn: null,
    relation: 'head',
    sex: 'female',
    birthDate: '1986-05-01',
    residency: household.residency,
    domicile: null,
    politicalStatus: null,
    education: null,
    maritalStatus: null,
    occupation: null,
    employer: null,
    termEndsOn: null,
    custom: null,
    ...rest,
    ...columns.names(name),
    ...columns.sealed(id, { idNumber, phone, otherPhone }),
    version: 1,
    createdAt,
    updatedAt: createdAt,
  };
  const { communityId, gridId, householdId, residency, sex, birthDate } = resident;
  const spell: ResidentSpell = {
    ...{ residentId: id, communityId, gridId, householdId, residency, sex, birthDate },
    ...{ fromDay: shanghaiDay(createdAt), toDay: null, labels: '' },
  };
  return { resident, spell };
}
