import type { Relation, Sex } from '@linge/shared/resident/ledger.schema';

/** Somebody of a household before name and numbers are given; ages are whole years at the demo's epoch. */
export interface Member {
  readonly relation: Relation;
  readonly sex: Sex;
  readonly age: number;
  /** Those of a household who carry the same number carry the same surname; null for a name of one's own. */
  readonly line: number | null;
}

export const otherSex = (sex: Sex): Sex => (sex === 'male' ? 'female' : 'male');
