import { Injectable } from '@nestjs/common';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import type { HouseholdSpell } from './entities/household-spell.entity.js';
import type { Household } from './entities/household.entity.js';
import type { ResidentLabel } from './entities/resident-label.entity.js';
import type { ResidentSpell } from './entities/resident-spell.entity.js';
import type { Resident } from './entities/resident.entity.js';
import { householdChanges, personChanges } from './registry-diff.js';
import type { LoadedRegistry } from './registry-loader.js';
import { spellLabels } from './registry-spell.js';
import type { HouseholdDraft, PersonDraft } from './registry-state.js';
import { ResidentColumns } from './resident-columns.js';

/** All that a write has to store. */
export interface RowsToStore {
  readonly newHouseholds: Household[];
  readonly changedHouseholds: Household[];
  readonly newResidents: Resident[];
  readonly changedResidents: Resident[];
  readonly relabelledIds: string[];
  readonly labels: ResidentLabel[];
  readonly turnedHouseholdIds: string[];
  readonly householdSpells: HouseholdSpell[];
  readonly turnedResidentIds: string[];
  readonly residentSpells: ResidentSpell[];
}

/** Turns what a write made of the registry into rows. */
@Injectable()
export class RegistryRows {
  constructor(
    private readonly columns: ResidentColumns,
    private readonly cipher: FieldCipher,
  ) {}

  of(
    registry: LoadedRegistry,
    before: Pick<LoadedRegistry, 'households' | 'people'>,
    now: Date,
    today: string,
  ): RowsToStore {
    const rows: RowsToStore = {
      ...{ newHouseholds: [], changedHouseholds: [], newResidents: [], changedResidents: [] },
      ...{ relabelledIds: [], labels: [], turnedHouseholdIds: [], householdSpells: [] },
      ...{ turnedResidentIds: [], residentSpells: [] },
    };
    for (const household of registry.households.values()) {
      const was = before.households.get(household.id);
      if (was && !householdChanges(was, household).length) continue;
      const row = this.#householdRow(household, registry.householdRows.get(household.id), now);
      (was ? rows.changedHouseholds : rows.newHouseholds).push(row);
      if (was && householdFacets(was) === householdFacets(household)) continue;
      rows.turnedHouseholdIds.push(household.id);
      if (household.state === 'open') rows.householdSpells.push(householdSpell(household, today));
    }
    for (const person of registry.people.values()) this.#person(person, registry, before, now, today, rows);
    return rows;
  }

  #person(
    person: PersonDraft,
    registry: LoadedRegistry,
    before: Pick<LoadedRegistry, 'households' | 'people'>,
    now: Date,
    today: string,
    rows: RowsToStore,
  ): void {
    const was = before.people.get(person.id);
    const gridId = registry.households.get(person.householdId)?.gridId ?? '';
    const wasGridId = was && before.households.get(was.householdId)?.gridId;
    const moved = wasGridId !== gridId;
    if (was && !moved && !personChanges(was, person).length) return;
    const row = this.#residentRow(person, gridId, was, registry.residentRows.get(person.id), now);
    (was ? rows.changedResidents : rows.newResidents).push(row);
    const labels = person.state === 'present' ? person.entry.labels : [];
    const wasLabels = was?.state === 'present' ? was.entry.labels : [];
    if (moved || spellLabels(labels) !== spellLabels(wasLabels)) {
      if (was) rows.relabelledIds.push(person.id);
      rows.labels.push(...labelRows(person, gridId, labels, registry.labelIds));
    }
    if (was && personFacets(was, wasGridId) === personFacets(person, gridId)) return;
    rows.turnedResidentIds.push(person.id);
    if (person.state === 'present') rows.residentSpells.push(residentSpell(person, gridId, today));
  }

  #householdRow(
    { landlordPhone, ...household }: HouseholdDraft,
    stored: Household | undefined,
    now: Date,
  ): Household {
    const place = fieldPlace.householdLandlordPhone(household.id);
    return {
      ...household,
      landlordPhoneCipher: landlordPhone && this.cipher.encrypt(landlordPhone, place),
      version: stored ? stored.version + 1 : 1,
      createdAt: stored?.createdAt ?? now,
      updatedAt: now,
    };
  }

  #residentRow(
    { entry, ...person }: PersonDraft,
    gridId: string,
    was: PersonDraft | undefined,
    stored: Resident | undefined,
    now: Date,
  ): Resident {
    const { labels: _labels, custom, idNumber, phone, otherPhone, name, ...plain } = entry;
    const numbersStay =
      was?.entry.idNumber === idNumber && was.entry.phone === phone && was.entry.otherPhone === otherPhone;
    const sealed =
      stored && numbersStay
        ? sealedOf(stored)
        : this.columns.sealed(person.id, { idNumber, phone, otherPhone });
    return {
      ...plain,
      ...person,
      ...this.columns.names(name),
      ...sealed,
      gridId,
      custom: Object.keys(custom).length ? custom : null,
      version: stored ? stored.version + 1 : 1,
      createdAt: stored?.createdAt ?? now,
      updatedAt: now,
    };
  }
}

function sealedOf(row: Resident) {
  const { idNumberCipher, idNumberIndex, idNumberTailIndex, phoneCipher, phoneIndex, phoneTailIndex } = row;
  const { otherPhoneCipher, otherPhoneIndex, otherPhoneTailIndex } = row;
  return {
    ...{ idNumberCipher, idNumberIndex, idNumberTailIndex, phoneCipher, phoneIndex, phoneTailIndex },
    ...{ otherPhoneCipher, otherPhoneIndex, otherPhoneTailIndex },
  };
}

const householdFacets = ({ state, gridId, residency }: HouseholdDraft) => `${state} ${gridId} ${residency}`;

const personFacets = ({ state, householdId, entry }: PersonDraft, gridId: string | undefined) =>
  [state, gridId, householdId, entry.residency, entry.sex, entry.birthDate, spellLabels(entry.labels)].join(
    ' ',
  );

function householdSpell(
  { id, communityId, gridId, residency }: HouseholdDraft,
  fromDay: string,
): HouseholdSpell {
  return { householdId: id, communityId, gridId, residency, fromDay, toDay: null };
}

function residentSpell(person: PersonDraft, gridId: string, fromDay: string): ResidentSpell {
  const { id, communityId, householdId, entry } = person;
  const { residency, sex, birthDate, labels } = entry;
  return {
    ...{ residentId: id, communityId, gridId, householdId, residency, sex, birthDate },
    ...{ fromDay, toDay: null, labels: spellLabels(labels) },
  };
}

function labelRows(
  { id, communityId }: PersonDraft,
  gridId: string,
  codes: readonly string[],
  labelIds: ReadonlyMap<string, string>,
): ResidentLabel[] {
  return [...new Set(codes)].map((code) => {
    const labelId = labelIds.get(code);
    if (!labelId) {
      throw new AppError(400, 'REGISTRY_LABEL_UNKNOWN', undefined, [
        { path: 'body.labels', code: 'unknown' },
      ]);
    }
    return { residentId: id, labelId, communityId, gridId };
  });
}
