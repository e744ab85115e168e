import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accountTraces, nobodyId, type AccountFate } from './account-trace.js';

/** What a row of a table is named by in the outbox, where it is the account's own. */
const ownSubjects = [
  ['complaints', 'id', 'reporter_account_id'],
  ['household_tie_requests', 'id', 'account_id'],
  ['corrections', 'id', 'account_id'],
  ['volunteer_requests', 'id', 'account_id'],
  ['service_hour_entries', 'id', 'account_id'],
  ['service_hour_objections', 'id', 'account_id'],
  ['guardian_consents', 'id', 'child_account_id'],
  ['data_exports', 'id', 'account_id'],
  ['mediation_parties', 'mediation_id', 'account_id'],
] as const;

const statements: Readonly<Record<Exclude<AccountFate, 'staff'>, (table: string, column: string) => string>> =
  {
    delete: (table, column) => `DELETE FROM ${table} WHERE ${column} = ?`,
    clear: (table, column) => `UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`,
    nobody: (table, column) => `UPDATE ${table} SET ${column} = '${nobodyId}' WHERE ${column} = ?`,
    nobodyAsResident: (table, column) =>
      `UPDATE ${table} SET ${column} = '${nobodyId}' WHERE ${column} = ? AND actor_role = 'resident'`,
  };

/**
 * Takes an account's id out of every table, by the list in `account-trace.ts`. It reaches into tables of all
 * capabilities, for a list that one test holds against all entities forgets nothing, and twenty services do.
 */
@Injectable()
export class AccountTraceRepository {
  /** Each statement by the index of its foreign key. May be done again: what is gone stays gone. */
  async erase(accountId: string, manager: EntityManager): Promise<void> {
    await this.#told(accountId, manager);
    await this.#hanging(accountId, manager);
    for (const [trace, fate] of Object.entries(accountTraces)) {
      const [table = '', column = ''] = trace.split('.');
      if (fate !== 'staff') await manager.query(statements[fate](table, column), [accountId]);
    }
  }

  /**
   * What WeChat told of somebody and was given up: with the account nothing is left to do about it. By index
   * (state, available_at).
   */
  async forgetOpenId(openId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `DELETE FROM outbox_messages WHERE state = 'parked' AND topic LIKE 'wechat.%'
        AND JSON_UNQUOTE(JSON_EXTRACT(payload, '$.openid')) = ?`,
      [openId],
    );
  }

  /** Who looked at whose number stays known by the name on the community's list. */
  async keepNameOfLooks(accountId: string, name: string, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE access_records SET actor_name = ? WHERE account_id = ?', [name, accountId]);
  }

  /** Pictures of their reports until then hang on nothing any more: nobody sees them, and they are deleted within the hour. */
  async forgetPictures(accountId: string, until: Date, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE files f JOIN complaint_events e ON e.id = f.owner_id AND e.actor_role = 'resident'
        SET f.owner_type = NULL, f.owner_id = NULL, f.created_at = '2000-01-01'
        WHERE f.uploader_account_id = ? AND f.owner_type = 'complaintEvent' AND f.created_at <= ?`,
      [accountId, until],
    );
    await manager.query(
      `UPDATE files SET created_at = '2000-01-01'
        WHERE uploader_account_id = ? AND owner_id IS NULL AND created_at <= ?`,
      [accountId, until],
    );
    await manager.query(
      `UPDATE complaints SET photo_count = 0
        WHERE reporter_account_id = ? AND photo_count > 0 AND created_at <= ?`,
      [accountId, until],
    );
  }

  /** What the outbox keeps of what is theirs: delivered, it goes; else it tells of nobody. By index (subject_id). */
  async #told(accountId: string, manager: EntityManager): Promise<void> {
    for (const [table, subject, column] of ownSubjects) {
      const own = `subject_id IN (SELECT ${subject} FROM ${table} WHERE ${column} = ?)`;
      await manager.query(`DELETE FROM outbox_messages WHERE state = 'done' AND ${own}`, [accountId]);
      await manager.query(
        `UPDATE outbox_messages SET payload = REPLACE(payload, ?, '${nobodyId}') WHERE state <> 'done' AND ${own}`,
        [accountId, accountId],
      );
    }
    // What was given up of others' things may name them too: few are, by index (state, available_at).
    await manager.query(
      `UPDATE outbox_messages SET payload = REPLACE(payload, ?, '${nobodyId}')
        WHERE state = 'parked' AND payload LIKE ?`,
      [accountId, `%${accountId}%`],
    );
  }

  /** What is theirs by the row that it hangs on, and what was never used: that is deleted within the hour. */
  async #hanging(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `DELETE p FROM data_export_pieces p JOIN data_exports e ON e.id = p.export_id WHERE e.account_id = ?`,
      [accountId],
    );
    await manager.query(
      `UPDATE files f JOIN complaint_events e ON e.id = f.owner_id AND e.actor_role = 'resident'
        SET f.uploader_account_id = '${nobodyId}' WHERE f.uploader_account_id = ? AND f.owner_type = 'complaintEvent'`,
      [accountId],
    );
    await manager.query(
      `UPDATE files SET uploader_account_id = '${nobodyId}', created_at = '2000-01-01'
        WHERE uploader_account_id = ? AND owner_id IS NULL`,
      [accountId],
    );
    await manager.query(
      `UPDATE mediation_answers a JOIN mediation_parties p ON p.id = a.party_id AND p.account_id = a.account_id
        SET a.account_id = '${nobodyId}' WHERE p.account_id = ?`,
      [accountId],
    );
  }
}
