import { Injectable } from '@nestjs/common';
import type { ContentCheckState, ContentSubjectType } from '@linge/shared/content-check/content-check.schema';
import type { ContentReaders } from '@linge/shared/content-check/content-decision';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { ContentCheck } from './entities/content-check.entity.js';
import { ContentCheckDecision } from './entities/content-check-decision.entity.js';

/** What stands beside one step of a thing. */
export type HeldStep = Pick<ContentCheck, 'id' | 'step' | 'accountId' | 'state' | 'readers' | 'textCipher'>;

/** Words of a step that were not let through: not yet, or not at all. */
export type NotPassed = Pick<ContentCheck, 'subjectId' | 'step' | 'accountId' | 'state'>;

/** A picture, or a public copy of one, with what staff said of it or of the same picture. */
interface DecidedCopy {
  readonly id: string;
  readonly state: ContentCheckState;
  readonly said: ContentCheckState;
  readonly own: string | number;
}

/** Queries on content that waits to be let through. */
@Injectable()
export class ContentCheckRepository {
  constructor(private readonly dataSource: DataSource) {}

  insert(rows: readonly ContentCheck[], manager = this.dataSource.manager): Promise<void> {
    return insertRows(manager, ContentCheck, rows);
  }

  find(id: string): Promise<ContentCheck | null> {
    return this.dataSource.manager.findOneBy(ContentCheck, { id });
  }

  findTraced(traceId: string): Promise<ContentCheck | null> {
    return this.dataSource.manager.findOneBy(ContentCheck, { traceId });
  }

  /** What is held of a thing, by index (subject_type, subject_id). */
  heldOf(
    subjectType: ContentSubjectType,
    subjectId: string,
    manager = this.dataSource.manager,
  ): Promise<HeldStep[]> {
    return manager.query(
      `SELECT id, step, account_id AS accountId, state, readers, text_cipher AS textCipher FROM content_checks
        WHERE subject_type = ? AND subject_id = ?`,
      [subjectType, subjectId],
    );
  }

  /** What of some things stands in a state that is none of being let through, by the same index. */
  notPassed(
    subjectType: ContentSubjectType,
    subjectIds: readonly string[],
    readers: ContentReaders,
    manager = this.dataSource.manager,
  ): Promise<NotPassed[]> {
    return manager.query(
      `SELECT subject_id AS subjectId, step, account_id AS accountId, state FROM content_checks
        WHERE subject_type = ? AND subject_id IN (?) AND readers = ? AND state <> 'passed'`,
      [subjectType, subjectIds, readers],
    );
  }

  /**
   * Takes what is due, by index (next_at): it is nobody else's until then. Looked up without locks; the update by primary
   * key decides between servers that saw the same rows.
   */
  async claim(now: Date, until: Date, limit: number): Promise<ContentCheck[]> {
    const due = await this.dataSource.query<{ id: string; nextAt: Date }[]>(
      'SELECT id, next_at AS nextAt FROM content_checks WHERE next_at <= ? ORDER BY next_at LIMIT ?',
      [now, limit],
    );
    const taken: string[] = [];
    for (const { id, nextAt } of due) {
      const { affected } = await this.dataSource.manager.update(
        ContentCheck,
        { id, nextAt },
        { nextAt: until },
      );
      if (affected === 1) taken.push(id);
    }
    return taken.length ? this.dataSource.manager.findBy(ContentCheck, { id: In(taken) }) : [];
  }

  /** @returns whether it still stood in that version */
  async update(
    { id, version }: Pick<ContentCheck, 'id' | 'version'>,
    change: Partial<ContentCheck>,
    manager = this.dataSource.manager,
  ): Promise<boolean> {
    const { affected } = await manager.update(
      ContentCheck,
      { id, version },
      { ...change, version: version + 1 },
    );
    return affected === 1;
  }

  /** With staff, and nothing for the server to do about it; what they have on screen stays as it is. */
  async rest(ids: readonly string[], manager: EntityManager): Promise<void> {
    await manager.update(ContentCheck, { id: In([...ids]), state: 'review' }, { nextAt: null });
  }

  /** What is let through needs no row any more, unless somebody decided that. @returns whether it stood in that version */
  async delete(
    { id, version }: Pick<ContentCheck, 'id' | 'version'>,
    manager = this.dataSource.manager,
  ): Promise<boolean> {
    const { affected } = await manager.delete(ContentCheck, { id, version });
    return affected === 1;
  }

  /** Of words that were not stored after all, as long as nobody looked at them. */
  async withdraw(ids: readonly string[]): Promise<void> {
    await this.dataSource.manager.delete(ContentCheck, { id: In([...ids]), version: 1 });
  }

  /** Has them looked at now. */
  async expedite(ids: readonly string[], now: Date): Promise<void> {
    await this.dataSource.manager.update(ContentCheck, { id: In([...ids]), version: 1 }, { nextAt: now });
  }

  /** What takes the place of words that were held back: they stand in nobody's way any more. */
  async supersede(
    { type, id }: { readonly type: ContentSubjectType; readonly id: string },
    readers: ContentReaders,
    kept: readonly string[],
  ): Promise<void> {
    const { manager } = this.dataSource;
    const held = await manager.find(ContentCheck, { where: { subjectType: type, subjectId: id, readers } });
    for (const row of held.filter((one) => !kept.includes(one.id) && one.state !== 'passed')) {
      // What somebody decided stays to be read; of the rest nothing is left to decide.
      const done = row.decidedAt ? await this.update(row, { readers: 'staff' }) : false;
      if (!done) await this.#deleteAll([row.id], manager);
    }
  }

  /** Of pictures that are deleted. */
  async deletePictures(fileIds: readonly string[], manager = this.dataSource.manager): Promise<void> {
    if (!fileIds.length) return;
    const pictures = { subjectType: 'file', subjectId: In([...fileIds]) } as const;
    const rows = await manager.find(ContentCheck, { select: { id: true }, where: pictures });
    await this.#deleteAll(
      rows.map(({ id }) => id),
      manager,
    );
  }

  async #deleteAll(ids: readonly string[], manager: EntityManager): Promise<void> {
    if (!ids.length) return;
    await manager.delete(ContentCheckDecision, { checkId: In([...ids]) });
    await manager.delete(ContentCheck, { id: In([...ids]) });
  }

  /**
   * What WeChat says holds for all copies of the same bytes, but where staff decided: about that picture, or about one
   * that their community made the copy of. By index (content_hash), locked so that no copy is made meanwhile.
   */
  async markAsWechat(fileId: string, state: ContentCheckState, manager: EntityManager): Promise<void> {
    const copies = await manager.query<{ id: string }[]>(
      'SELECT f.id AS id FROM files f JOIN files one ON one.id = ? AND one.content_hash = f.content_hash FOR UPDATE',
      [fileId],
    );
    const ids = copies.map(({ id }) => id);
    if (!ids.length) return;
    const decided = await manager.query<DecidedCopy[]>(
      `SELECT f.id AS id, f.check_state AS state, c.state AS said, c.subject_id = f.id AS own FROM files f
          LEFT JOIN public_records r ON f.owner_type = 'publicRecord' AND r.id = f.owner_id
          LEFT JOIN notices n ON f.owner_type = 'publicNotice' AND n.id = f.owner_id
          JOIN content_checks c ON c.subject_type = 'file' AND c.subject_id IN (?) AND c.decided_by_account_id IS NOT NULL
            AND (c.subject_id = f.id OR c.community_id = r.community_id OR c.community_id = n.community_id)
        WHERE f.id IN (?) ORDER BY c.decided_at`,
      [ids, ids],
    );
    const theirs = new Map(decided.map((copy) => [copy.id, copy]));
    const others = ids.filter((id) => !theirs.has(id));
    if (others.length)
      await manager.query('UPDATE files SET check_state = ? WHERE id IN (?)', [state, others]);
    for (const { id, state: before, said, own } of theirs.values()) {
      const open = before === 'waiting' || before === 'review';
      // A copy that was made since takes what they said last of the same picture.
      if (open && Number(own) !== 1) {
        await manager.query('UPDATE files SET check_state = ? WHERE id = ?', [said, id]);
      }
    }
  }

  /**
   * What staff say holds for their own picture and the copies of it that their community made public, which are on
   * nobody's list; the same bytes elsewhere are for others to look at.
   */
  async markAsStaff(
    { subjectId, communityId }: Pick<ContentCheck, 'subjectId' | 'communityId'>,
    state: ContentCheckState,
    manager: EntityManager,
  ): Promise<void> {
    const copies = await manager.query<{ id: string }[]>(
      `SELECT f.id AS id FROM files f
          LEFT JOIN public_records r ON f.owner_type = 'publicRecord' AND r.id = f.owner_id
          LEFT JOIN notices n ON f.owner_type = 'publicNotice' AND n.id = f.owner_id
        WHERE f.content_hash = (SELECT content_hash FROM files WHERE id = ?)
          AND (r.community_id = ? OR n.community_id = ?)
          AND NOT EXISTS (SELECT 1 FROM content_checks c WHERE c.subject_type = 'file' AND c.subject_id = f.id)`,
      [subjectId, communityId, communityId],
    );
    const ids = [subjectId, ...copies.map(({ id }) => id)];
    await manager.query('UPDATE files SET check_state = ? WHERE id IN (?)', [state, ids]);
  }

  /** Whom WeChat knows; null for an account that is none of WeChat's, or is deleted. */
  async openIdOf(accountId: string | null): Promise<string | null> {
    if (accountId === null) return null;
    const [account] = await this.dataSource.query<{ openId: string | null }[]>(
      'SELECT open_id AS openId FROM accounts WHERE id = ?',
      [accountId],
    );
    return account?.openId ?? null;
  }

  insertDecision(decision: ContentCheckDecision, manager: EntityManager): Promise<void> {
    return insertRows(manager, ContentCheckDecision, [decision]);
  }

  /** Words that staff decided about before an instant, and that need not be read any more. */
  async forgetWords(before: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE content_checks SET text_cipher = NULL WHERE decided_at < ? AND text_cipher IS NOT NULL`,
      [before],
    );
  }

  /** Goes with the account: what they wrote is not kept here, and nobody can be told of it. By index (account_id). */
  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    await manager.update(ContentCheck, { accountId }, { accountId: null });
  }
}
