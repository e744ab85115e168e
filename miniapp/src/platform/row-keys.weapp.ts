import type { RowKeysPlatform } from './row-keys.type';

/** A phone has no keys. */
export const rowKeyProps: RowKeysPlatform['rowKeyProps'] = () => ({});

export const focusRow: RowKeysPlatform['focusRow'] = () => undefined;

export const hasRowKeys = false;
