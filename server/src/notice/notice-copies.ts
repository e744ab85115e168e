import { LRUCache } from 'lru-cache';
import type { Notice } from './entities/notice.entity.js';

/** A notice as of a version. */
export type NoticeVersion = Pick<Notice, 'id' | 'version'>;

/**
 * Notices that were read before, for the thousands who open the same one after a push. A copy counts only where its
 * version is the one that stands in the row, which is read each time.
 */
export class NoticeCopies {
  readonly #copies = new LRUCache<string, Notice>({ max: 500 });

  /**
   * @param load those of which there is no copy; what it does not find is left out
   * @returns by id; shared with others, so never to be changed
   */
  async of(
    wanted: readonly NoticeVersion[],
    load: (ids: string[]) => Promise<Notice[]>,
  ): Promise<Map<string, Readonly<Notice>>> {
    const found = new Map<string, Readonly<Notice>>();
    const missing: string[] = [];
    for (const { id, version } of wanted) {
      const copy = this.#copies.get(id);
      if (copy?.version === version) found.set(id, copy);
      else missing.push(id);
    }
    for (const notice of missing.length ? await load(missing) : []) {
      this.#copies.set(notice.id, notice);
      found.set(notice.id, notice);
    }
    return found;
  }
}
