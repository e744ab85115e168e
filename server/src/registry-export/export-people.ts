import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import { ledgerColumns, type LedgerColumnKey } from '@linge/shared/registry-import/ledger-column';
import { ledgerWord, ledgerWords, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import type {
  CustomField,
  LabelName,
  RegistryImage,
  RoomRow,
  StoredHousehold,
  StoredPerson,
} from '../resident/registry-image.service.js';

/** Somebody with where they live. */
export interface ListedPerson {
  readonly person: StoredPerson;
  readonly room: RoomRow | undefined;
  readonly household: StoredHousehold | undefined;
}

const natural = new Intl.Collator('zh-CN', { numeric: true });

/** Those of an image that are asked for, room by room, heads first. */
export function listed(image: RegistryImage, ids: ReadonlySet<string>): ListedPerson[] {
  const rooms = new Map(image.rooms.map((room) => [room.id, room]));
  const households = new Map(image.households.map((household) => [household.id, household]));
  const order = new Map(
    [...image.rooms]
      .sort((one, other) => natural.compare(placeKey(one), placeKey(other)))
      .map(({ id }, index) => [id, index]),
  );
  return image.people
    .filter(({ id, state }) => state === 'present' && ids.has(id))
    .map((person) => ({
      person,
      room: rooms.get(person.roomId),
      household: households.get(person.householdId),
    }))
    .sort(
      ({ person: one }, { person: other }) =>
        (order.get(one.roomId) ?? 0) - (order.get(other.roomId) ?? 0) ||
        one.householdId.localeCompare(other.householdId) ||
        rank(one) - rank(other) ||
        one.entry.birthDate.localeCompare(other.entry.birthDate),
    );
}

const rank = ({ entry }: StoredPerson): number =>
  entry.relation === 'head' ? 0 : entry.relation === 'spouse' ? 1 : 2;
const placeKey = ({ estate, building, buildingUnit, number }: RoomRow): string =>
  [estate, building, buildingUnit, number].join(' ');

/** The columns of an export: those of the template, and the id by which a row is known again. */
export const exportColumns = ledgerColumns.filter(({ key }) => key !== 'address');

/** A person as a row of the export; an import takes each mask for “as it is”. */
export function exportRow(
  { person, room, household }: ListedPerson,
  labels: readonly LabelName[],
  custom: readonly CustomField[],
): (string | null)[] {
  const { entry } = person;
  const value = (key: LedgerColumnKey): string | null => {
    switch (key) {
      case 'estate':
      case 'building':
      case 'buildingUnit':
        return room?.[key] ?? null;
      case 'room':
        return room?.number ?? null;
      case 'address':
        return null;
      case 'idNumber':
        return entry.idNumber && maskIdNumber(entry.idNumber);
      case 'phone':
      case 'otherPhone':
        return entry[key] && maskPhone(entry[key]);
      case 'landlordName':
        return household?.landlordName ?? null;
      case 'landlordPhone':
        return household?.landlordPhone ? maskPhone(household.landlordPhone) : null;
      case 'labels':
        return named(entry.labels, labels);
      case 'residentId':
        return person.id;
      default:
        return word(key, entry[key]);
    }
  };
  return [...exportColumns.map(({ key }) => value(key)), ...custom.map(({ id }) => shown(entry.custom[id]))];
}

/** Names of the labels that the reader sees, in their order. */
export function named(codes: readonly string[], labels: readonly LabelName[]): string | null {
  const names = labels.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  return names.length ? names.join('、') : null;
}

function word(key: string, value: string | null): string | null {
  return value !== null && key in ledgerWords ? ledgerWord(key as LedgerWordField, value) : value;
}

function shown(value: string | number | boolean | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
