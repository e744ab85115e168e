import { ledgerWord, ledgerWords, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import type {
  Education,
  MaritalStatus,
  PoliticalStatus,
  Relation,
  Residency,
  Sex,
} from '@linge/shared/resident/ledger.schema';

function options<Code extends string>(field: LedgerWordField) {
  return (Object.keys(ledgerWords[field]) as Code[]).map((value) => ({
    value,
    text: ledgerWord(field, value),
  }));
}

/** What can be chosen for each coded field of the ledger, in Chinese. */
export const relationOptions = options<Relation>('relation');
/** Of those who are not the head. */
export const memberRelationOptions = relationOptions.filter(({ value }) => value !== 'head');
export const sexOptions = options<Sex>('sex');
export const residencyOptions = options<Residency>('residency');
export const politicalStatusOptions = options<PoliticalStatus>('politicalStatus');
export const educationOptions = options<Education>('education');
export const maritalStatusOptions = options<MaritalStatus>('maritalStatus');
