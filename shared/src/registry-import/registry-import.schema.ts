import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';

/**
 * `checking` → `checked` (the dry run, nothing is written yet) → `committing` → `committed` → `undoing` → `undone`;
 * `refused` for a file that cannot be taken at all, `cancelled` for one that was put away after its dry run.
 */
export const RegistryImportState = z.enum([
  'checking',
  'refused',
  'checked',
  'cancelled',
  'committing',
  'committed',
  'undoing',
  'undone',
]);
export type RegistryImportState = z.infer<typeof RegistryImportState>;

/** What a row does: adds somebody, changes somebody, nothing, or it is wrong. */
export const RegistryImportRowKind = z.enum(['add', 'change', 'unchanged', 'wrong']);
export type RegistryImportRowKind = z.infer<typeof RegistryImportRowKind>;

/** All rows or none; or those that are right, and the wrong ones stay behind. */
export const RegistryImportMode = z.enum(['allOrNothing', 'validOnly']);
export type RegistryImportMode = z.infer<typeof RegistryImportMode>;

export const RegistryImportAction = z.enum(['commit', 'cancel', 'undo']);
export type RegistryImportAction = z.infer<typeof RegistryImportAction>;

/** Why a file was refused, or why the last commit or undo changed nothing; the text is what people read. */
export const RegistryImportRefusal = z.object({
  code: z.enum([
    'notAWorkbook',
    'oldFormat',
    'encrypted',
    'damaged',
    'inflatesTooFar',
    'tooManyRows',
    'tooManyColumns',
    'empty',
    'columnMissing',
    'columnTwice',
    'changedMeanwhile',
    'rowsRefused',
    'touchedSince',
    'failed',
  ]),
  text: z.string(),
});
export type RegistryImportRefusal = z.infer<typeof RegistryImportRefusal>;

export const RegistryImport = z.object({
  id: Id,
  communityId: Id,
  /** Of a grid worker's import; null for the whole community. */
  gridId: z.nullable(Id),
  fileName: z.string(),
  state: RegistryImportState,
  /** Rows done of the step under way; both 0 before they are known. */
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Of the dry run; all 0 before it. */
  counts: z.object({ add: z.int(), change: z.int(), unchanged: z.int(), wrong: z.int() }),
  mode: z.nullable(RegistryImportMode),
  refusal: z.nullable(RegistryImportRefusal),
  /** Sheets in which no list of people was found. */
  skippedSheets: z.array(z.string()),
  /** Headings that mean nothing to the registry; their columns were left alone. */
  unknownColumns: z.array(z.string()),
  /** Name of who uploaded it. */
  actorName: z.string(),
  createdAt: Instant,
  /** When the step under way, or the last one, began. */
  startedAt: Instant,
  /** When the last step ended; null while one is under way. */
  finishedAt: z.nullable(Instant),
  availableActions: z.array(RegistryImportAction),
  version: z.int(),
});
export type RegistryImport = z.infer<typeof RegistryImport>;

export const RegistryImportRow = z.object({
  sheet: z.string(),
  /** As Excel numbers it. */
  row: z.int(),
  kind: RegistryImportRowKind,
  name: z.nullable(z.string()),
  address: z.nullable(z.string()),
  /** Field by field; ID numbers and phones masked. */
  changes: z.array(
    z.object({
      field: z.string(),
      title: z.string(),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
    }),
  ),
  problems: z.array(
    z.object({
      /** `C12`; null for what is wrong with the row as a whole, or with a column that the file lacks. */
      cell: z.nullable(z.string()),
      /** Heading of the column. */
      title: z.nullable(z.string()),
      message: z.string(),
    }),
  ),
});
export type RegistryImportRow = z.infer<typeof RegistryImportRow>;

/** Where the file is for: a grid worker names their grid. */
export const RegistryImportScope = z.object({ communityId: Id, gridId: z.optional(Id) });

export const RegistryImportListQuery = z.object({ ...pageQuery, ...RegistryImportScope.shape });

export const RegistryImportRowQuery = z.object({ ...pageQuery, kind: z.optional(RegistryImportRowKind) });

const version = z.int().check(z.minimum(1));
export const CommitRegistryImport = z.object({ version, mode: RegistryImportMode });
export const ActOnRegistryImport = z.object({ version });
