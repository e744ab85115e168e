import type { RegistryField } from '@linge/shared/registry-field/registry-field.schema';
import type { CustomValue } from '@linge/shared/resident/ledger.schema';
import { typedDay } from '../format/day-input';

type Typed = Readonly<Record<string, string>>;

function valueOf({ type }: RegistryField, typed: string): CustomValue | null {
  if (type === 'number') return Number.isFinite(Number(typed)) ? Number(typed) : null;
  if (type === 'date') return typedDay(typed);
  if (type === 'yesNo') return typed === 'true';
  return typed;
}

/** What was typed into the community's own fields, as the registry takes it; what is empty is left out. */
export function customOf(typed: Typed, fields: readonly RegistryField[]): Record<string, CustomValue> {
  const values: Record<string, CustomValue> = {};
  for (const field of fields) {
    const text = typed[field.id]?.trim();
    const value = text ? valueOf(field, text) : null;
    if (value !== null) values[field.id] = value;
  }
  return values;
}

/** What cannot be read, in words, by `custom.<id>`. */
export function missingInCustom(typed: Typed, fields: readonly RegistryField[]): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const field of fields) {
    const text = typed[field.id]?.trim();
    if (!text || valueOf(field, text) !== null) continue;
    wrong[`custom.${field.id}`] = field.type === 'number' ? '请填写数字' : '请填写日期，如 20271231';
  }
  return wrong;
}

export function sameCustom(one: Readonly<Record<string, CustomValue>>, other: typeof one): boolean {
  const sorted = (values: typeof one) => JSON.stringify(Object.entries(values).sort());
  return sorted(one) === sorted(other);
}
