import { Injectable } from '@nestjs/common';
import type { RegistryImportState } from '@linge/shared/registry-import/registry-import.schema';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import type { RefusedRows } from './import-refusal.js';
import { RegistryImportQueue } from './registry-import-queue.repository.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';

export const changedMeanwhile = {
  refusalCode: 'changedMeanwhile',
  refusalText: '预检之后登记册有了变动，什么也没有写入；已重新核对一遍，请看过后再提交',
} as const;

const rowsRefused = {
  refusalCode: 'rowsRefused',
  refusalText:
    '有的行写不进去，所以什么也没有写入；这些行和原因列在“有误”里，其余各行已重新核对，请看过后再提交',
} as const;

/** Where an import goes when a step could not be done. Nothing of the step was written. */
@Injectable()
export class ImportSetback {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: RegistryImportRowRepository,
    private readonly queue: RegistryImportQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * The registry is not any more as it was seen, or refuses rows that looked right: a commit is checked anew, an undo is
   * refused.
   */
  async conflict(row: RegistryImport, refused: RefusedRows): Promise<void> {
    if (row.state !== 'undoing') {
      await this.rows.markRefused(row.id, refused);
      await this.#end(row, {
        ...(refused.size ? rowsRefused : changedMeanwhile),
        ...{ state: 'checking', attempts: 0, done: 0, total: 0 },
        runningCommunityId: row.communityId,
      });
      return;
    }
    const touched = await this.rows.touched(row.id);
    const who = touched ? `其中 ${touched} 人的资料` : '其中有的户';
    const refusalText = `导入之后${who}又有了变动，不能撤销；什么也没有改`;
    await this.#end(row, { refusalCode: 'touchedSince', refusalText, ...this.#back('committed') });
  }

  /** The server ended, or failed, in every try. */
  async giveUp(row: RegistryImport): Promise<void> {
    const refusalText = '试了几次都没有完成，什么也没有写入；请稍后再试，一直不行请联系管理员';
    const before = { checking: 'refused', committing: 'checked', undoing: 'committed' } as const;
    const state = before[row.state as keyof typeof before];
    await this.#end(row, { refusalCode: 'failed', refusalText, ...this.#back(state) });
  }

  #back(state: RegistryImportState): Partial<RegistryImport> {
    return { state, finishedAt: this.clock.now() };
  }

  async #end(row: RegistryImport, patch: Partial<RegistryImport>): Promise<void> {
    await this.dataSource.transaction((manager) => this.queue.end(row, patch, manager));
  }
}
