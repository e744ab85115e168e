/** A field that the community added to the ledger, as a column. */
export interface CustomColumn {
  readonly id: string;
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean' | 'day' | 'choice';
  /** Of a choice. */
  readonly choices: readonly string[];
}
