import { shanghaiDay } from '../../common/clock/clock.js';
import type { PublicRecord } from '../../public-record/entities/public-record.entity.js';
import { publicPlace } from '../../public-record/public-record.policy.js';
import { demoId } from '../common/demo-id.js';
import type { ComplaintRows } from './complaint-report.generator.js';

interface Release {
  /** Of the complaint, as its story tells it. */
  readonly place: string;
  readonly title: string;
  readonly text: string;
  readonly answer: string;
}

/** What 西河社区's administrator made public, the earliest first. */
const releases: readonly Release[] = [
  {
    place: '西河湾小区垃圾分类亭',
    title: '垃圾分类亭三天没有清运',
    text: '小区垃圾分类亭连着三天没有清运，厨余桶满出来，气味大、苍蝇多，旁边就是孩子们玩的地方。',
    answer: '网格联系小区物业，当天清空并冲洗分类亭；商定每天早晚各清运一次，物业安排专人值守一周。',
  },
  {
    place: '西河湾小区 南门',
    title: '南门外河边护栏松动',
    text: '走访时发现南门外河边护栏有两节松动，孩子放学常从这里走。',
    answer: '先拉警戒线、请护河志愿队值守；两天后护栏焊牢并刷漆，网格党支部到现场看过，同意结案。',
  },
];

/** @throws RangeError where a story that was released did not end */
export function generatePublicRecords(complaints: readonly ComplaintRows[], now: Date): PublicRecord[] {
  return releases.map(({ place, title, text, answer }, index) => {
    const complaint = complaints.find((rows) => rows.complaint.place === place)?.complaint;
    const settledAt = complaint?.state === 'closed' ? complaint.clockStoppedAt : null;
    if (!complaint || !settledAt) throw new RangeError(`Nothing has ended at ${place}`);
    const { id: complaintId, communityId, gridId, categoryId, createdAt: reportedAt } = complaint;
    // On the mornings of the last days before the seeding.
    const morning = Date.parse(`${shanghaiDay(now)}T09:30:00+08:00`);
    const releasedAt = new Date(morning - (releases.length - index) * 86_400_000);
    return {
      id: demoId('publicRecord', place, releasedAt),
      ...{ communityId, gridId, categoryId, complaintId, standingComplaintId: complaintId },
      ...{ state: 'released', title, text, answer, place: publicPlace(place), reportedAt, settledAt },
      ...{ beforePhotoCount: 0, version: 1, contentHash: '' },
      ...{ releasedByAccountId: demoId('account', 'communityAdmin'), releasedAt },
      ...{ withdrawnByAccountId: null, withdrawnAt: null, withdrawalReason: null },
    };
  });
}
