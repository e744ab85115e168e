import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RegistryImport } from './entities/registry-import.entity.js';

/** Thrown where another server took a step over; what this one did is undone. */
export class LeaseLost extends Error {}

/** Who works on which import: a lease, so that another server goes on where one ends. */
@Injectable()
export class RegistryImportQueue {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes a lease on the step that waits for longest. Few rows are ever under way: the unique key holds no others. */
  async claim(by: string, now: Date, until: Date): Promise<RegistryImport | undefined> {
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM registry_imports WHERE running_community_id IS NOT NULL
        AND (claimed_until IS NULL OR claimed_until < ?) ORDER BY started_at LIMIT 1`,
      [now],
    );
    const [{ id } = { id: '' }] = waiting;
    if (!id) return undefined;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE registry_imports SET claimed_by = ?, claimed_until = ?, attempts = attempts + 1
        WHERE id = ? AND running_community_id IS NOT NULL AND (claimed_until IS NULL OR claimed_until < ?)`,
      [by, until, id, now],
    );
    if (!affectedRows) return undefined;
    return (await this.dataSource.manager.findOneBy(RegistryImport, { id, claimedBy: by })) ?? undefined;
  }

  /** @throws LeaseLost */
  async progress(id: string, by: string, until: Date, step?: { done: number; total: number }): Promise<void> {
    const { affected } = await this.dataSource.manager.update(
      RegistryImport,
      { id, claimedBy: by },
      { claimedUntil: until, ...step },
    );
    if (affected !== 1) throw new LeaseLost();
  }

  /** Ends a step, within its transaction where it has one. @throws LeaseLost: then all of it is undone */
  async end(row: RegistryImport, patch: Partial<RegistryImport>, manager: EntityManager): Promise<void> {
    const { affected } = await manager.update(
      RegistryImport,
      { id: row.id, claimedBy: row.claimedBy ?? '', state: row.state },
      {
        ...{ claimedBy: null, claimedUntil: null, runningCommunityId: null },
        ...patch,
        version: row.version + 1,
      },
    );
    if (affected !== 1) throw new LeaseLost();
  }

  /** Gives back a step that was not got to the end of; where it is no fault of the step, the try does not count. */
  async release(id: string, by: string, uncounted: boolean): Promise<void> {
    await this.dataSource.query(
      `UPDATE registry_imports SET claimed_by = NULL, claimed_until = NULL, attempts = attempts - ?
        WHERE id = ? AND claimed_by = ?`,
      [uncounted ? 1 : 0, id, by],
    );
  }
}
