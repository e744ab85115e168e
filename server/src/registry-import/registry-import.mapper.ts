import type {
  RegistryImport as RegistryImportView,
  RegistryImportRow as RegistryImportRowView,
} from '@linge/shared/registry-import/registry-import.schema';
import type { RegistryImportRow } from './entities/registry-import-row.entity.js';
import { importActions } from './registry-import.policy.js';
import type { ImportRow } from './registry-import.repository.js';

export function toRegistryImport(row: ImportRow): RegistryImportView {
  const { id, communityId, gridId, fileName, state, mode, skippedSheets, unknownColumns } = row;
  const counts = {
    add: row.addCount,
    change: row.changeCount,
    unchanged: row.unchangedCount,
    wrong: row.wrongCount,
  };
  return {
    ...{ id, communityId, gridId, fileName, state, mode, skippedSheets, unknownColumns, counts },
    progress: { done: row.done, total: row.total },
    refusal:
      row.refusalCode === null ? null : { code: row.refusalCode, text: row.refusalText ?? row.refusalCode },
    actorName: row.actorName,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    availableActions: importActions(state, counts, row.isLast),
    version: row.version,
  };
}

export function toRegistryImportRow(row: RegistryImportRow): RegistryImportRowView {
  const { sheet, rowNumber, kind, name, address, changes, problems } = row;
  return {
    ...{ sheet, row: rowNumber, kind, name, address },
    changes: changes ?? [],
    problems: problems?.map(({ cell, title, message }) => ({ cell, title, message })) ?? [],
  };
}
