import { createHash } from 'node:crypto';
import type { TellingHow } from '@linge/shared/notice/notice-reach.schema';
import type { NoticeHousehold } from '../../notice/entities/notice-household.entity.js';
import type { NoticeReader } from '../../notice/entities/notice-reader.entity.js';
import type { NoticeRecipient } from '../../notice/entities/notice-recipient.entity.js';
import type { NoticeTelling } from '../../notice/entities/notice-telling.entity.js';
import type { Notice } from '../../notice/entities/notice.entity.js';
import { statusOf } from '../../notice/notice.policy.js';
import { demoId } from '../common/demo-id.js';
import type { DemoCommunity } from '../demo-community.js';
import type { HouseholdDraft } from '../registry/registry.generator.js';
import type { DemoNotice } from './demo-notice.js';

/** A household with how far a notice got in it. */
export interface ReachedHousehold {
  readonly household: NoticeHousehold;
  readonly recipients: NoticeRecipient[];
  readonly readers: NoticeReader[];
  readonly telling: NoticeTelling | undefined;
}

const ways: readonly TellingHow[] = [
  'phone',
  'phone',
  'door',
  'door',
  'posted',
  'otherPerson',
  'notReachable',
];
const notes: Partial<Record<TellingHow, string>> = {
  door: '家里老人在，当面讲了',
  otherPerson: '托楼下邻居转告',
  notReachable: '两次敲门没人，电话不通',
};
const hourMs = 3_600_000;

/** An even number from 0 on below `sides`, always the same for the same name. */
function roll(name: string, sides: number): number {
  return createHash('sha256').update(`linge demo roll ${name}`).digest().readUInt32BE(0) % sides;
}

/**
 * Of ten households with an account some read it, and some of the others were told.
 * @param draft with those whom it is for
 */
export function reachOf(
  demo: DemoCommunity,
  told: DemoNotice,
  notice: Notice,
  draft: HouseholdDraft,
): ReachedHousehold {
  const { id: noticeId } = notice;
  const { id: householdId, communityId, gridId, microGridId } = draft.row;
  const publishedAt = notice.publishedAt ?? notice.createdAt;
  const name = `${noticeId} ${householdId}`;
  const accounts = demo.householdTies.filter((tie) => tie.householdId === householdId);
  const dice = roll(name, 10);
  const { read = 0, told: tell = 0 } = told;
  const readAt =
    accounts.length && dice < read
      ? new Date(publishedAt.getTime() + (1 + roll(`${name} when`, 6)) * hourMs)
      : null;
  const acknowledgedAt = notice.needsAcknowledgement ? readAt : null;
  const isTold = !readAt && dice >= read && dice < read + tell;
  const telling = isTold ? tellingOf(demo, notice, draft, name) : undefined;
  const toldHow = telling?.how ?? null;
  const since = { readAt, acknowledgedAt };
  return {
    household: {
      ...{ noticeId, householdId, communityId, gridId, microGridId, buildingId: draft.building.id },
      ...{ people: draft.residents.length, hasApp: accounts.length > 0, ...since },
      ...{ tellingId: telling?.id ?? null, toldHow, status: statusOf({ ...since, toldHow }, notice) },
    },
    recipients: draft.residents.map(({ id: residentId }) => {
      const self = accounts.some((tie) => tie.residentId === residentId);
      const mine = self ? since : { readAt: null, acknowledgedAt: null };
      return { noticeId, residentId, householdId, ...mine };
    }),
    readers: accounts.map(({ accountId }) => ({
      ...{ noticeId, accountId, publishedAt, readRevision: readAt ? 1 : null, ...since },
    })),
    telling,
  };
}

function tellingOf(
  { staffMembers, gridAssignments }: DemoCommunity,
  notice: Notice,
  { row }: HouseholdDraft,
  name: string,
): NoticeTelling | undefined {
  const posts = gridAssignments.filter((one) => one.gridId === row.gridId && one.role === 'gridWorker');
  const worker = staffMembers.find(
    ({ id, accountId }) => accountId && posts.some((one) => one.staffMemberId === id),
  );
  // Only those who use the demo can have ticked something off.
  if (!worker?.accountId) return undefined;
  const how = ways[roll(`${name} how`, ways.length)] ?? 'phone';
  const from = notice.publishedAt ?? notice.createdAt;
  return {
    ...{ id: demoId('noticeTelling', name, from), noticeId: notice.id, householdId: row.id, how },
    ...{ note: notes[how] ?? null, accountId: worker.accountId, role: 'gridWorker' },
    createdAt: new Date(from.getTime() + (2 + roll(`${name} when`, 8)) * hourMs),
    ...{ undoneAt: null, undoneByAccountId: null },
  };
}
