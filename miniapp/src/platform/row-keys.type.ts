/** What a key asks of the row that has the focus. */
export type RowKey = 'up' | 'down' | 'open' | 'select' | 'accept';

export interface RowKeys {
  /** The one of all rows that is reached with Tab. */
  readonly current: boolean;
  readonly selected: boolean;
  readonly onKey: (key: RowKey) => void;
  readonly onFocus: () => void;
}

export interface RowKeysPlatform {
  readonly rowKeyProps: (id: string, keys: RowKeys) => Record<string, unknown>;
  /** Moves the focus to a row and shows it. */
  readonly focusRow: (id: string) => void;
}
