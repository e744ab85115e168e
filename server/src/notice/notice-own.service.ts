import { Injectable } from '@nestjs/common';
import type { OwnNoticeListQuery, PublicNoticeListQuery } from '@linge/shared/notice/notice-own.schema';
import {
  shownCorrections,
  type NoticeState,
  type OwnNotice,
  type PublicNotice,
} from '@linge/shared/notice/notice.schema';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeFileService } from './notice-file.service.js';
import { NoticeOwnRepository, type OwnPerson } from './notice-own.repository.js';
import { NoticeRefusedService, type ShownNotice } from './notice-refused.service.js';
import { toOwnSummary, toReadable, toSomeCorrections } from './notice.mapper.js';
import { NoticeRepository } from './notice.repository.js';

const stages: Readonly<Record<OwnNoticeListQuery['stage'], readonly NoticeState[]>> = {
  valid: ['published'],
  past: ['expired', 'withdrawn'],
};

/** Notices as residents and visitors read them. */
@Injectable()
export class NoticeOwnService {
  constructor(
    private readonly rows: NoticeOwnRepository,
    private readonly notices: NoticeRepository,
    private readonly files: NoticeFileService,
    private readonly refused: NoticeRefusedService,
  ) {}

  async listPublic({ communityId, limit, cursor }: PublicNoticeListQuery) {
    const rows = await this.rows.listPublic(communityId, decodeInstantCursor(cursor), limit + 1);
    const pictures = await this.files.picturesOf(rows);
    return pageOfRows(rows, limit, keysOf, (row) => ({
      ...toReadable(row, pictures.get(row.id) ?? []),
      communityId: row.communityId,
    }));
  }

  /** @throws AppError NOT_FOUND also for one that is not public, or does not stand any more */
  async getPublic(id: string): Promise<PublicNotice> {
    const notice = await this.notices.find(id);
    if (!notice?.isPublic || notice.state !== 'published') throw AppError.notFound();
    const shown = await this.refused.shown(notice);
    // About to be withdrawn.
    if (shown.refused) throw AppError.notFound();
    const { communityId } = notice;
    return { communityId, ...(await this.#content(shown)) };
  }

  async listOwn(accountId: string, { stage, limit, cursor }: OwnNoticeListQuery) {
    const rows = await this.rows.list(accountId, stages[stage], decodeInstantCursor(cursor), limit + 1);
    const shown = await this.refused.allShown(rows.map(({ notice }) => notice));
    const notices = shown.map(({ notice }) => notice);
    const [pictures, persons] = await Promise.all([
      this.files.picturesOf(notices),
      this.rows.persons(accountId),
    ]);
    const ids = notices.map(({ id }) => id);
    const whom = await this.#whom(accountId, ids, persons);
    return pageOfRows(
      rows.map((row, index) => ({ ...row, notice: notices[index] ?? row.notice })),
      limit,
      ({ notice }) => keysOf(notice),
      ({ notice, reader }) => toOwnSummary(notice, reader, pictures.get(notice.id) ?? [], whom(notice.id)),
    );
  }

  /** @throws AppError NOT_FOUND for one that is not addressed to the account */
  async getOwn(accountId: string, id: string): Promise<OwnNotice> {
    const opened = await this.rows.find(id, accountId);
    if (!opened) throw AppError.notFound();
    const { reader } = opened;
    const shown = await this.refused.shown(opened.notice);
    const { notice } = shown;
    const content = await this.#content(shown);
    const { text, pictures, attachments, attachmentCount, corrections, correctionsCursor } = content;
    const persons = await this.rows.persons(accountId);
    const whom = (await this.#whom(accountId, [id], persons))(id);
    // who confirms for somebody elsewhere would only believe to have told them
    const asks = notice.needsAcknowledgement && notice.state === 'published' && !whom.following;
    const byHousehold =
      asks &&
      notice.countsByHousehold &&
      (await this.rows.acknowledged(id, await this.#householdsOf(accountId, id, persons)));
    return {
      ...toOwnSummary(notice, reader, pictures, whom),
      ...{ text, pictures, attachments, attachmentCount, corrections, correctionsCursor },
      withdrawnReason: notice.withdrawnReason,
      acknowledgedByHousehold: byHousehold,
      canAcknowledge: asks && reader.acknowledgedAt === null,
    };
  }

  /** Of whom some notices are, beside the account's own people, and whether they are of nobody else. */
  async #whom(accountId: string, noticeIds: readonly string[], persons: readonly OwnPerson[]) {
    const received = persons.filter((one) => one.received);
    const [names, receivedNames, following] = await Promise.all([
      this.rows.namesFor(noticeIds, persons),
      this.rows.namesFor(noticeIds, received),
      this.rows.onlyFollowed(accountId, noticeIds, persons),
    ]);
    return (id: string) => ({
      ...{ forNames: names.get(id) ?? [], receivedFor: receivedNames.get(id) ?? [] },
      following: following.has(id),
    });
  }

  /** Its homes, and those of whom it receives for. */
  async #householdsOf(accountId: string, id: string, persons: readonly OwnPerson[]): Promise<string[]> {
    const received = persons.flatMap((one) => (one.received ? one.residentId : []));
    const [homes, theirs] = await Promise.all([
      this.rows.homes(accountId),
      this.rows.householdsOf(id, received),
    ]);
    return [...homes, ...theirs];
  }

  async #content({ notice, refused }: ShownNotice) {
    const [files, corrections] = await Promise.all([
      this.files.of(notice),
      notice.revision > 1 && !refused ? this.notices.corrections(notice.id, shownCorrections + 1) : [],
    ]);
    const pictures = files.pictures.filter(({ check }) => !check);
    const attachments = files.attachments.filter(({ check }) => !check);
    return {
      ...toReadable(notice, pictures),
      ...{ pictures, attachments, attachmentCount: attachments.length },
      text: notice.text,
      ...toSomeCorrections(corrections, 'others'),
    };
  }
}

function keysOf({ publishedAt, createdAt, id }: Notice): [number, string] {
  return instantKeys({ createdAt: publishedAt ?? createdAt, id });
}
