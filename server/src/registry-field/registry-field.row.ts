import type { RegistryField, RegistryLabel } from '@linge/shared/registry-field/registry-field.schema';

type Kept<View> = Omit<View, 'retired'> & {
  readonly retired: boolean | number;
  readonly contentHash: string | null;
};

/** As raw columns come: MariaDB answers JSON as text, and both engines booleans as numbers. */
export type LabelRow = Kept<RegistryLabel>;
export type FieldRow = Kept<Omit<RegistryField, 'options'>> & { readonly options: string[] | string };

export function toLabel({ contentHash: _hash, ...row }: LabelRow): RegistryLabel {
  return { ...row, retired: Boolean(row.retired) };
}

export function toField({ contentHash: _hash, ...row }: FieldRow): RegistryField {
  const options = typeof row.options === 'string' ? (JSON.parse(row.options) as string[]) : row.options;
  return { ...row, options, retired: Boolean(row.retired) };
}
