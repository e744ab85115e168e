import type { LedgerEntry } from '@linge/shared/resident/ledger.schema';
import type { FieldChange } from '@linge/shared/resident/registry-change.schema';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import type { HouseholdDraft, PersonDraft } from './registry-state.js';

type Value = string | number | boolean | null | undefined | readonly string[];
type Values = Readonly<Record<string, Value>>;

const masks: Readonly<Record<string, (number: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  otherPhone: maskPhone,
  landlordPhone: maskPhone,
};

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

/** A number is told by its mask alone; two that look alike behind it are still told apart as changed. */
function shown(field: string, value: Value): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (isList(value)) return value.length ? value.join(',') : null;
  return masks[field]?.(String(value)) ?? String(value);
}

function same(one: Value, other: Value): boolean {
  if (!isList(one ?? null) && !isList(other ?? null)) return (one ?? null) === (other ?? null);
  const sorted = (value: Value) => (isList(value) ? [...value].sort().join(',') : '');
  return sorted(one) === sorted(other);
}

function diff(before: Values, after: Values): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, from: shown(field, before[field]), to: shown(field, after[field]) }));
}

const flat = ({ custom, ...entry }: LedgerEntry): Values => ({
  ...entry,
  ...Object.fromEntries(Object.entries(custom).map(([id, value]) => [`custom.${id}`, value])),
});

/** What changed of a person; everything that is filled in, where there was nobody before. */
export function personChanges(before: PersonDraft | undefined, after: PersonDraft): FieldChange[] {
  const of = (person: PersonDraft | undefined): Values =>
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
  const of = (household: HouseholdDraft | undefined): Values => {
    if (!household) return {};
    const { roomId, residency, headId, state, landlordName, landlordPhone } = household;
    return { roomId, residency, headId, state, landlordName, landlordPhone };
  };
  return diff(of(before), of(after));
}
