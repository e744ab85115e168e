import { exportWords } from './export-word.js';
import type { ExportedItem, ExportedValue } from './data-export.type.js';

type Told = Date | string | number | boolean | object | null | undefined;

const timeFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What people read: times of the community, words for codes; what is empty is left out. */
export function exportedItem(
  told: Readonly<Record<string, Told>>,
  words: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): ExportedItem {
  const item: Record<string, ExportedValue> = {};
  for (const [label, value] of Object.entries(told)) {
    if (value === null || value === undefined || value === '') continue;
    item[label] = valueOf(value, words[label]);
  }
  return item;
}

export function exportedItems(
  rows: readonly Readonly<Record<string, Told>>[],
  words?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ExportedItem[] {
  return rows.map((row) => exportedItem(row, words));
}

function valueOf(value: NonNullable<Told>, words: Readonly<Record<string, string>> = {}): ExportedValue {
  if (value instanceof Date) return timeFormat.format(value);
  if (Array.isArray(value)) return value as readonly ExportedItem[];
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return words[String(value)] ?? exportWords[String(value)] ?? String(value);
}
