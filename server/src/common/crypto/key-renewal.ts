import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { describeError } from '../log/log.js';
import { BlindIndex } from './blind-index.js';
import { FieldCipher } from './field-cipher.js';
import { sealedColumns, type SealedColumn } from './sealed-column.js';

/** Rows read at a time; each is then written by a statement of its own, so that nobody waits for a lock. */
const batchRows = 200;

/**
 * Brings stored values up to the keys in the background: what an older key wrote is written again with the newest, and
 * the index of last four characters is computed for rows from before there was one. What is left to do can be told from
 * the rows, so it goes on after a restart where it stopped, and several servers at once only find less to do.
 */
@Injectable()
export class KeyRenewal implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('KeyRenewal');
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
  ) {}

  onApplicationBootstrap(): void {
    void this.renew();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Every night again, for what another server with older keys wrote meanwhile. Never throws. */
  @Cron('27 3 * * *', { timeZone: 'Asia/Shanghai' })
  renew(): Promise<void> {
    this.#running ??= this.#renewAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #renewAll(): Promise<void> {
    try {
      let renewed = 0;
      for (const column of sealedColumns) renewed += await this.#renewColumn(column);
      if (!this.#stopped) this.#log.log(`${renewed} values renewed for key ${this.cipher.newest}`);
    } catch (error) {
      // The database is away: everything stays readable, and the next start or night goes on.
      this.#log.warn(`Values could not be renewed: ${describeError(error).type}`);
    }
  }

  async #renewColumn(column: SealedColumn): Promise<number> {
    let [renewed, unreadable] = [0, 0];
    let after = '';
    while (!this.#stopped) {
      const rows = await this.#outdated(column, after);
      for (const row of rows) {
        if (await this.#renewRow(column, row)) renewed++;
        else unreadable++;
      }
      const last = rows.at(-1);
      if (!last || rows.length < batchRows) break;
      after = last.id;
    }
    if (unreadable) {
      this.#log.error(
        `${unreadable} values of ${column.table}.${column.cipher} cannot be read with the keys there are`,
      );
    }
    return renewed;
  }

  /** In the order of the primary key. */
  #outdated({ table, cipher, tail }: SealedColumn, after: string): Promise<SealedRow[]> {
    const withoutTail = tail ? ` OR ${tail.column} IS NULL` : '';
    return this.dataSource.query(
      `SELECT id, ${cipher} AS stored FROM ${table}
        WHERE id > ? AND ${cipher} IS NOT NULL AND (${cipher} NOT LIKE ?${withoutTail})
        ORDER BY id LIMIT ${batchRows}`,
      [after, `${this.cipher.newest}.%`],
    );
  }

  /**
   * Leaves alone what was changed meanwhile: its writer used the newest key.
   * @returns whether it could be read
   */
  async #renewRow({ table, cipher, place, tail }: SealedColumn, { id, stored }: SealedRow): Promise<boolean> {
    let value: string;
    try {
      value = this.cipher.decrypt(stored, place(id));
    } catch {
      return false;
    }
    await this.dataSource.query(
      `UPDATE ${table} SET ${cipher} = ?${tail ? `, ${tail.column} = ?` : ''} WHERE id = ? AND ${cipher} = ?`,
      [
        this.cipher.encrypt(value, place(id)),
        ...(tail ? [tail.hash(this.index, value)] : []),
        ...[id, stored],
      ],
    );
    return true;
  }
}

interface SealedRow {
  readonly id: string;
  readonly stored: string;
}
