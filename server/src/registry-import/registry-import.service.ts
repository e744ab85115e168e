import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  RegistryImport as RegistryImportView,
  RegistryImportListQuery,
  RegistryImportMode,
  RegistryImportRowQuery,
  RegistryImportState,
} from '@linge/shared/registry-import/registry-import.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { duplicateKeyOf } from '../common/database/database-error.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import type { Upload } from '../common/http/upload.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import { GridService } from '../grid/grid.service.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import { ImportSeal } from './import-seal.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';
import { toRegistryImport, toRegistryImportRow } from './registry-import.mapper.js';
import { importActions, importRole, type ImportScope } from './registry-import.policy.js';
import { RegistryImportRepository, type ImportRow } from './registry-import.repository.js';
import { RegistryImportWorker } from './registry-import.worker.js';

/** Workbooks on their way into the registry: taken in, looked at, committed, put away, taken back. */
@Injectable()
export class RegistryImportService {
  constructor(
    private readonly repository: RegistryImportRepository,
    private readonly rows: RegistryImportRowRepository,
    private readonly seal: ImportSeal,
    private readonly worker: RegistryImportWorker,
    private readonly grids: GridService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the file and begins its dry run; the same file again under the same id is answered alike.
   * @throws AppError PERMISSION_DENIED, NOT_FOUND, ID_ALREADY_USED, REGISTRY_IMPORT_RUNNING
   */
  async upload(
    principal: Principal,
    id: string,
    scope: ImportScope,
    { bytes, name }: Upload,
  ): Promise<Created<RegistryImportView>> {
    const role = importRole(principal.grants, scope);
    if (!role) throw AppError.denied();
    if (scope.gridId) await this.#refuseForeignGrid(scope.gridId, scope.communityId);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const known = await this.repository.find(id);
    if (known) return this.#again(known, principal, scope, fileHash);
    const now = this.clock.now();
    const row: RegistryImport = {
      ...{ id, ...scope, accountId: principal.accountId, role, fileHash },
      fileName: name.slice(0, 200) || '未命名.xlsx',
      ...{ state: 'checking', runningCommunityId: scope.communityId, mode: null },
      ...{ refusalCode: null, refusalText: null, done: 0, total: 0 },
      ...{ addCount: 0, changeCount: 0, unchangedCount: 0, wrongCount: 0 },
      ...{ skippedSheets: [], unknownColumns: [], claimedBy: null, claimedUntil: null },
      ...{ attempts: 0, version: 1, createdAt: now, startedAt: now, finishedAt: null },
    };
    try {
      await this.repository.insert(row, this.seal.sealFile(id, bytes));
    } catch (error) {
      const key = duplicateKeyOf(error);
      if (key === undefined) throw error;
      if (key !== 'PRIMARY') throw await this.#running(scope.communityId);
      const winner = await this.repository.find(id);
      if (!winner) throw AppError.idTaken();
      return this.#again(winner, principal, scope, fileHash);
    }
    this.worker.wake();
    return { thing: await this.get(principal, id), first: true };
  }

  /** @throws AppError PERMISSION_DENIED outside one's own scope; a grid worker names their grid */
  async list(principal: Principal, query: z.output<typeof RegistryImportListQuery>) {
    const scope = { communityId: query.communityId, gridId: query.gridId ?? null };
    if (!importRole(principal.grants, scope)) throw AppError.denied();
    const [before = '~'] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await this.repository.list(scope, before, query.limit + 1);
    return pageOfRows(rows, query.limit, ({ id }) => [id], toRegistryImport);
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async get(principal: Principal, id: string): Promise<RegistryImportView> {
    return toRegistryImport(await this.find(principal, id));
  }

  /** For the files that belong to it. @throws AppError NOT_FOUND, also outside one's own scope */
  async find(principal: Principal, id: string): Promise<ImportRow> {
    const row = await this.repository.find(id);
    if (!row || !importRole(principal.grants, row)) throw AppError.notFound();
    return row;
  }

  /** @throws AppError NOT_FOUND */
  async listRows(principal: Principal, id: string, query: z.output<typeof RegistryImportRowQuery>) {
    await this.find(principal, id);
    const keys = decodeCursor(query.cursor, 1);
    const rows = await this.rows.list(id, query.kind, keys ? wholeKey(keys[0]) : 0, query.limit + 1);
    return pageOfRows(rows, query.limit, ({ position }) => [position], toRegistryImportRow);
  }

  /** Begins to write. @throws AppError NOT_FOUND, VERSION_CONFLICT, and what `#begin` throws */
  async commit(principal: Principal, id: string, version: number, mode: RegistryImportMode) {
    const row = await this.find(principal, id);
    const incomplete = mode === 'allOrNothing' && row.wrongCount > 0;
    if (!actionsOf(row).includes('commit') || incomplete) throw notAllowed();
    return this.#begin(principal, row, version, { state: 'committing', mode });
  }

  /** Begins to take back. @throws AppError NOT_FOUND, VERSION_CONFLICT, and what `#begin` throws */
  async undo(principal: Principal, id: string, version: number) {
    const row = await this.find(principal, id);
    if (!actionsOf(row).includes('undo')) throw notAllowed();
    return this.#begin(principal, row, version, { state: 'undoing' });
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, REGISTRY_IMPORT_TRANSITION_NOT_ALLOWED */
  async cancel(principal: Principal, id: string, version: number): Promise<RegistryImportView> {
    const row = await this.find(principal, id);
    if (!actionsOf(row).includes('cancel')) throw notAllowed();
    const cancelled = { state: 'cancelled' as const, finishedAt: this.clock.now() };
    if (!(await this.repository.move({ id, version, state: row.state }, cancelled))) {
      throw AppError.versionConflict();
    }
    await this.repository.forgetFile(id);
    await this.rows.forget(id);
    return this.get(principal, id);
  }

  /** @throws AppError VERSION_CONFLICT, REGISTRY_IMPORT_RUNNING */
  async #begin(
    principal: Principal,
    row: ImportRow,
    version: number,
    to: { state: RegistryImportState; mode?: RegistryImportMode },
  ): Promise<RegistryImportView> {
    const { id, communityId, state } = row;
    const step = {
      ...{ ...to, runningCommunityId: communityId, claimedBy: null, claimedUntil: null, attempts: 0 },
      ...{ done: 0, total: 0, refusalCode: null, refusalText: null },
      ...{ accountId: principal.accountId, role: importRole(principal.grants, row) ?? row.role },
      ...{ startedAt: this.clock.now(), finishedAt: null },
    };
    try {
      if (!(await this.repository.move({ id, version, state }, step))) throw AppError.versionConflict();
    } catch (error) {
      if (duplicateKeyOf(error) === undefined) throw error;
      throw await this.#running(communityId);
    }
    this.worker.wake();
    return this.get(principal, id);
  }

  #again(
    known: ImportRow,
    { accountId }: Principal,
    { communityId, gridId }: ImportScope,
    fileHash: string,
  ): Created<RegistryImportView> {
    const same = known.communityId === communityId && known.gridId === gridId && known.fileHash === fileHash;
    if (!same || known.accountId !== accountId) throw AppError.idTaken();
    return { thing: toRegistryImport(known), first: false };
  }

  /** Tells who is importing and since when. */
  async #running(communityId: string): Promise<AppError> {
    const running = await this.repository.running(communityId);
    const message = running && `${running.actorName}在 ${timeOf(running.startedAt)} 开始的导入还没有完成`;
    return new AppError(409, 'REGISTRY_IMPORT_RUNNING', undefined, [
      { path: 'body.file', code: 'import_running', ...(message ? { message } : {}) },
    ]);
  }

  async #refuseForeignGrid(gridId: string, communityId: string): Promise<void> {
    const grid = await this.grids.findGrid(gridId);
    if (grid?.communityId !== communityId) throw AppError.notFound();
  }
}

const actionsOf = ({ state, addCount, changeCount, isLast }: ImportRow) =>
  importActions(state, { add: addCount, change: changeCount }, isLast);

function notAllowed(): AppError {
  return new AppError(409, 'REGISTRY_IMPORT_TRANSITION_NOT_ALLOWED');
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const timeOf = (instant: Date): string => clock.format(instant);
