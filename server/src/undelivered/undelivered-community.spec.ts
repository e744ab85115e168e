import { describe, expect, it } from '@jest/globals';
import { tiedNews } from '../household-tie/household-tie.announcement.js';
import type { NoticeEvent } from '../notice/entities/notice-event.entity.js';
import { noticeNews } from '../notice/notice.announcement.js';
import { handoverNews } from '../staff/handover/handover.announcement.js';
import { standInNews } from '../staff/stand-in.announcement.js';

const event = { id: 'e', noticeId: 'n', type: 'NoticeSubmitted', createdAt: new Date(0) } as NoticeEvent;
const written = { townId: 't', authorAccountId: 'a' };

describe('what could not be told', () => {
  it.each([
    ['of a notice', noticeNews(event, { ...written, communityId: 'c' }), { communityId: 'c' }],
    ['of a town’s notice', noticeNews(event, { ...written, communityId: null }), { townId: 't' }],
    [
      'of a handover',
      handoverNews('HandoverPlanned', { id: 'h', communityId: 'c' }, new Date(0)),
      { communityId: 'c' },
    ],
    ['of somebody who stands in', standInNews('a', 'g'), { gridId: 'g' }],
    [
      'of somebody who was tied to a home',
      tiedNews({ id: 't', accountId: 'a', gridId: 'g' }, { state: 'confirmed', householdId: 'h' }),
      { gridId: 'g' },
    ],
  ])('%s says whose community, or town, sees to it', (_what, news, where) => {
    expect(news?.payload).toMatchObject(where);
  });
});
