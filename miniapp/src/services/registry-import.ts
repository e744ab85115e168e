import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import type { RegistryImport } from '@linge/shared/registry-import/registry-import.schema';
import type { ChosenFile } from '../platform/chosen-file.type';
import { call } from './client';
import { isUnderWay } from './registry-import.policy';
import { openBinary, uploadFile } from './transfer';
import { useLookAgain } from './use-look-again';
import { useQuery, type Query } from './use-query';

/** Milliseconds between two looks at an import under way. */
const lookMs = 1_000;

/** Where a file is for: a whole community, or one grid of it. */
export interface ImportScope {
  readonly communityId: string;
  readonly gridId: string | null;
}

export function scopeQuery({ communityId, gridId }: ImportScope) {
  return { communityId, ...(gridId ? { gridId } : {}) };
}

/**
 * Sends a workbook, whose dry run begins at once; sending it again under its id is safe.
 * @throws ApiError, NetworkError
 */
export function uploadWorkbook(id: string, scope: ImportScope, file: ChosenFile): Promise<RegistryImport> {
  return uploadFile(registryImportApi.upload, { params: { id }, query: scopeQuery(scope) }, file);
}

export function openTemplate(scope: ImportScope): Promise<void> {
  return openBinary(registryImportApi.template, { query: scopeQuery(scope) }, '居民登记模板.xlsx');
}

export function openWrongRows(id: string): Promise<void> {
  return openBinary(registryImportApi.wrongRows, { params: { id } }, '有误的行.xlsx');
}

/** An import, looked at again and again while the server works on it, whoever began that and from where. */
export function useRegistryImport(id: string): Query<RegistryImport> {
  const query = useQuery(registryImportApi.get, id ? { params: { id } } : null);
  const data = query.state === 'ready' ? query.data : null;
  const running = data !== null && isUnderWay(data.state);
  useLookAgain({ id: running ? id : null, ask: lookAtImport, onLatest: query.replace, everyMs: lookMs });
  return query;
}

const lookAtImport = (id: string) => call(registryImportApi.get, { params: { id } });
