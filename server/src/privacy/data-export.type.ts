import type { DataKindKey } from '@linge/shared/privacy/data-kind';

/** Words, or what hangs below. */
export type ExportedValue = string | readonly ExportedItem[];
export type ExportedItem = Readonly<Record<string, ExportedValue>>;

/** A piece of a copy: some of what is held of one kind. */
export interface ExportedPiece {
  readonly kind: DataKindKey;
  readonly title: string;
  readonly items: readonly ExportedItem[];
}
