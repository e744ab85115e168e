import { Injectable } from '@nestjs/common';
import type { NoticeCorrection, NoticeCorrectionQuery } from '@linge/shared/notice/notice.schema';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import type { NoticeCorrection as Row } from './entities/notice-correction.entity.js';
import { NoticeOwnRepository } from './notice-own.repository.js';
import { NoticeRefusedService } from './notice-refused.service.js';
import { toCorrection, type CorrectionReader } from './notice.mapper.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeViewService } from './notice-view.service.js';

interface Page {
  readonly items: NoticeCorrection[];
  readonly nextCursor: string | null;
}

/** Corrections of a notice beyond those that it is shown with, for each who may read it. */
@Injectable()
export class NoticeCorrectionService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly own: NoticeOwnRepository,
    private readonly views: NoticeViewService,
    private readonly refused: NoticeRefusedService,
  ) {}

  /** @throws AppError NOT_FOUND as for the notice itself */
  async listPublic(id: string, query: NoticeCorrectionQuery): Promise<Page> {
    const notice = await this.notices.find(id);
    if (!notice?.isPublic || notice.state !== 'published') throw AppError.notFound();
    return this.#page(id, query, 'others');
  }

  /** @throws AppError NOT_FOUND for a notice that is not addressed to the account */
  async listOwn(accountId: string, id: string, query: NoticeCorrectionQuery): Promise<Page> {
    const opened = await this.own.find(id, accountId);
    if (!opened) throw AppError.notFound();
    const { refused } = await this.refused.shown(opened.notice);
    return refused ? { items: [], nextCursor: null } : this.#page(id, query, 'others');
  }

  /** @throws AppError NOT_FOUND for a notice that is none of theirs */
  async listDesk(principal: Principal, id: string, query: NoticeCorrectionQuery): Promise<Page> {
    await this.views.open(id, principal);
    return this.#page(id, query, 'desk');
  }

  async #page(id: string, { limit, cursor }: NoticeCorrectionQuery, reader: CorrectionReader): Promise<Page> {
    const before = decodeCursor(cursor, 1);
    const rows = await this.notices.corrections(id, limit + 1, before && wholeKey(before[0]));
    const view = (row: Row) => toCorrection(row, reader);
    return pageOfRows(rows, limit, ({ revision }) => [revision], view);
  }
}
