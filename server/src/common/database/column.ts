import type { ColumnOptions } from 'typeorm';

/** A UUIDv7 in text: readable in any client, compared byte by byte, in a collation that every engine has. */
export const idColumn = {
  type: 'char',
  length: 36,
  charset: 'ascii',
  collation: 'ascii_bin',
} as const satisfies ColumnOptions;

export const nullableIdColumn = { ...idColumn, nullable: true } as const satisfies ColumnOptions;

/** Short words of the code's own: states, kinds, roles. */
export const wordColumn = {
  type: 'varchar',
  length: 40,
  charset: 'ascii',
  collation: 'ascii_bin',
} as const satisfies ColumnOptions;

/** An instant in UTC, to the millisecond. */
export const instantColumn = { type: 'datetime', precision: 3 } as const satisfies ColumnOptions;

export const nullableInstantColumn = { ...instantColumn, nullable: true } as const satisfies ColumnOptions;

/** What `FieldCipher` writes: key version, nonce, tag and text, base64url. */
export const cipherColumn = {
  type: 'varchar',
  length: 255,
  charset: 'ascii',
  collation: 'ascii_bin',
  nullable: true,
} as const satisfies ColumnOptions;

/** The same for whole texts. */
export const sealedTextColumn = {
  type: 'text',
  charset: 'ascii',
  collation: 'ascii_bin',
  nullable: true,
} as const satisfies ColumnOptions;

/** What `BlindIndex` writes: 64 hexadecimal digits. */
export const blindIndexColumn = {
  type: 'char',
  length: 64,
  charset: 'ascii',
  collation: 'ascii_bin',
  nullable: true,
} as const satisfies ColumnOptions;
