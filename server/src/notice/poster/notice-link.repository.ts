import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NoticeLink } from '../entities/notice-link.entity.js';

/** Queries on links to notices, all by primary key. */
@Injectable()
export class NoticeLinkRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(noticeId: string): Promise<NoticeLink | null> {
    return this.dataSource.manager.findOneBy(NoticeLink, { noticeId });
  }

  /** In place of the one before, or of one that was made at the same time: each of them works. */
  async keep(link: NoticeLink): Promise<void> {
    await this.dataSource.manager.upsert(NoticeLink, link, ['noticeId']);
  }
}
