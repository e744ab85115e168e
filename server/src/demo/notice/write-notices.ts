import type { EntityManager } from 'typeorm';
import { insertRows } from '../../common/database/insert-rows.js';
import { Message } from '../../message/entities/message.entity.js';
import { NoticeCount } from '../../notice/entities/notice-count.entity.js';
import { NoticeDelivery } from '../../notice/entities/notice-delivery.entity.js';
import { NoticeEvent } from '../../notice/entities/notice-event.entity.js';
import { NoticeHousehold } from '../../notice/entities/notice-household.entity.js';
import { NoticeReader } from '../../notice/entities/notice-reader.entity.js';
import { NoticeRecipient } from '../../notice/entities/notice-recipient.entity.js';
import { NoticeTelling } from '../../notice/entities/notice-telling.entity.js';
import { Notice } from '../../notice/entities/notice.entity.js';
import { PublicNotice } from '../../notice/entities/public-notice.entity.js';
import { StandingNotice } from '../../notice/entities/standing-notice.entity.js';
import type { NoticeRows } from './notice.generator.js';

/** What refers to another comes after it. */
export async function writeNotices(manager: EntityManager, rows: NoticeRows) {
  await insertRows(manager, Notice, rows.notices);
  await insertRows(manager, NoticeEvent, rows.events);
  await insertRows(manager, PublicNotice, rows.publicNotices);
  await insertRows(manager, StandingNotice, rows.standingNotices);
  await insertRows(manager, NoticeRecipient, rows.recipients);
  await insertRows(manager, NoticeHousehold, rows.households);
  await insertRows(manager, NoticeCount, countsOf(rows.households));
  await insertRows(manager, NoticeReader, rows.readers);
  await insertRows(manager, NoticeTelling, rows.tellings);
  await insertRows(manager, NoticeDelivery, rows.deliveries);
  await insertRows(manager, Message, rows.messages);
}

function countsOf(households: readonly NoticeHousehold[]): NoticeCount[] {
  const counts = new Map<string, NoticeCount>();
  for (const { noticeId, microGridId, gridId, communityId, status } of households) {
    const key = `${noticeId} ${microGridId}`;
    const count = counts.get(key) ?? {
      noticeId,
      microGridId,
      gridId,
      communityId,
      households: 0,
      toReach: 0,
    };
    count.households += 1;
    if (status === 'toReach') count.toReach += 1;
    counts.set(key, count);
  }
  return [...counts.values()];
}
