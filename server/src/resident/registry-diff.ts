import type { LedgerEntry } from '@linge/shared/resident/ledger.schema';
import type { FieldChange } from '@linge/shared/resident/registry-change.schema';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import type { HouseholdDraft, PersonDraft } from './registry-state.js';

const numbers = { idNumber: maskIdNumber, phone: maskPhone, otherPhone: maskPhone, landlordPhone: maskPhone };

/** A number is told by its mask alone; two that look alike behind it are still told apart as changed. */
function shown(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length ? value.join(',') : null;
  const mask = numbers[field as keyof typeof numbers] as ((value: string) => string) | undefined;
  return mask ? mask(String(value)) : String(value);
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && [...one].sort().every((item, at) => item === [...other].sort()[at]);
  }
  return (one ?? null) === (other ?? null);
}

function diff(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, from: shown(field, before[field]), to: shown(field, after[field]) }));
}

const flat = ({ custom, ...entry }: LedgerEntry): Record<string, unknown> => ({
  ...entry,
  ...Object.fromEntries(Object.entries(custom).map(([id, value]) => [`custom.${id}`, value])),
});

/** What changed of a person; everything that is filled in, where there was nobody before. */
export function personChanges(before: PersonDraft | undefined, after: PersonDraft): FieldChange[] {
  const of = (person: PersonDraft | undefined) =>
    person
      ? {
          ...flat(person.entry),
          householdId: person.householdId,
          state: person.state,
          leftOn: person.leftOn,
        }
      : {};
  return diff(of(before), of(after));
}

/** What changed of a household itself. */
export function householdChanges(before: HouseholdDraft | undefined, after: HouseholdDraft): FieldChange[] {
  const of = (household: HouseholdDraft | undefined) => {
    if (!household) return {};
    const { roomId, residency, headId, state, landlordName, landlordPhone } = household;
    return { roomId, residency, headId, state, landlordName, landlordPhone };
  };
  return diff(of(before), of(after));
}
