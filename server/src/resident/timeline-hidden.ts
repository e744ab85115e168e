import type { FieldChange } from '@linge/shared/resident/registry-change.schema';

/** What a reader may not see: codes of labels and ids of the community's own fields. */
export interface HiddenFromReader {
  readonly labels: ReadonlySet<string>;
  readonly fieldIds: ReadonlySet<string>;
}

/** The changed fields of an entry as far as its reader may see them. */
export function visibleChanges(fields: readonly FieldChange[], hidden: HiddenFromReader): FieldChange[] {
  return fields.flatMap((change) => {
    const { field, from, to } = change;
    if (field.startsWith('custom.')) return hidden.fieldIds.has(field.slice('custom.'.length)) ? [] : change;
    if (field !== 'labels') return change;
    const seen = { field, from: visibleLabels(from, hidden), to: visibleLabels(to, hidden) };
    return seen.from === seen.to ? [] : seen;
  });
}

function visibleLabels(codes: string | null, { labels }: HiddenFromReader): string | null {
  const seen = codes?.split(',').filter((code) => !labels.has(code)) ?? [];
  return seen.length ? seen.join(',') : null;
}
