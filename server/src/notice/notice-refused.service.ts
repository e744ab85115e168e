import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { NoticeEvent } from './entities/notice-event.entity.js';
import type { Notice } from './entities/notice.entity.js';
import { hiddenReason, hiddenText, hiddenTitle } from './notice.wording.js';
import { NoticeRepository } from './notice.repository.js';

/** A notice as those read it whom it is for. */
export interface ShownNotice {
  readonly notice: Readonly<Notice>;
  /** Its words are not its own: what it was corrected to was refused. */
  readonly refused: boolean;
}

interface Refused {
  readonly noticeId: string;
  readonly words: 'content' | 'reason';
}

/**
 * Hides what was in force when it was refused: a correction, or why a notice was withdrawn. Asked at each reading, as a
 * refusal can be taken back.
 */
@Injectable()
export class NoticeRefusedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly holds: ContentHoldService,
    private readonly notices: NoticeRepository,
  ) {}

  async shown(notice: Readonly<Notice>): Promise<ShownNotice> {
    return (await this.allShown([notice]))[0] ?? { notice, refused: false };
  }

  /** In the same order; one statement by index, and none where nothing was put right or withdrawn. */
  async allShown(notices: readonly Readonly<Notice>[]): Promise<ShownNotice[]> {
    const refused = await this.#refused(notices);
    return Promise.all(
      notices.map(async (notice) => {
        const words = refused.flatMap((one) => (one.noticeId === notice.id ? one.words : []));
        const reason = words.includes('reason') ? { withdrawnReason: hiddenReason } : {};
        if (!words.includes('content')) {
          return { notice: words.length ? { ...notice, ...reason } : notice, refused: false };
        }
        const content = { title: await this.#titleBefore(notice), text: hiddenText };
        const files = { attachments: [], pictureCount: 0 };
        return { notice: { ...notice, ...reason, ...content, ...files }, refused: true };
      }),
    );
  }

  /** Whether a notice says now what was not let through, not yet or not at all; of those steps that it took before. */
  async unlet({ id, version }: Notice, manager: EntityManager): Promise<boolean> {
    const rows = await this.holds.notPassed('notice', [id], 'names', manager);
    return rows.some(({ step }) => step > 1 && step <= version);
  }

  async #refused(notices: readonly Readonly<Notice>[]): Promise<Refused[]> {
    const ids = notices.flatMap(({ id, revision, state }) =>
      revision > 1 || state === 'withdrawn' ? id : [],
    );
    const rows = await this.holds.notPassed('notice', ids, 'names');
    const refused = rows.filter(({ state }) => state === 'refused');
    if (!refused.length) return [];
    // What others sent under its id was never stored.
    const steps = await this.dataSource.manager.find(NoticeEvent, {
      where: refused.map(({ subjectId, step }) => ({ noticeId: subjectId, sequence: step })),
    });
    return refused.flatMap(({ subjectId, step, accountId }) =>
      steps
        .filter(({ noticeId, sequence }) => noticeId === subjectId && sequence === step)
        .filter(({ actorAccountId }) => accountId === null || actorAccountId === accountId)
        .map(({ noticeId, action }) => ({ noticeId, words: action === 'withdraw' ? 'reason' : 'content' })),
    );
  }

  /** By which its readers know it. */
  async #titleBefore({ id }: Readonly<Notice>): Promise<string> {
    const [last] = await this.notices.corrections(id, 1);
    return last && !last.previousHidden ? last.previousTitle : hiddenTitle;
  }
}
