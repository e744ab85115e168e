import { describe, expect, it } from '@jest/globals';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import { toComplaint, type ComplaintParts } from './complaint.mapper.js';

const at = new Date('2026-11-26T08:00:00Z');
const photo = (id: string, check?: ContentMark): FileLink => ({
  ...{ id, thumbnailUrl: '', url: '', width: 1, height: 1 },
  ...(check ? { check } : {}),
});

/** A step of a worker's, with words and two pictures of which one was let through. */
const event = {
  ...{ id: 'event', complaintId: 'c', sequence: 2, type: 'ComplaintResolved', action: 'resolve' },
  ...{ fromState: 'accepted', toState: 'resolved', actorAccountId: 'worker', actorRole: 'gridWorker' },
  ...{ handlerAccountId: null, handlerRole: null, note: '修好了', rating: null, detail: null, createdAt: at },
};
const row = {
  ...{ id: 'c', text: '灯坏了', excerpt: '灯坏了', place: '3栋', placeDetail: null, state: 'resolved' },
  ...{ createdAt: at, updatedAt: at, deadlineAt: at, acceptDueAt: null, clockStoppedAt: null },
  ...{ extensionCount: 0, handlerAccountId: null, mergedIntoId: null, rating: null, solved: null },
};

type Reader = Pick<ComplaintParts, 'audience' | 'follower' | 'accountId'>;
const readers: Readonly<Record<string, Reader>> = {
  author: { audience: 'staff', follower: false, accountId: 'worker' },
  staff: { audience: 'staff', follower: false, accountId: 'other' },
  unit: { audience: 'unit', follower: false, accountId: 'unit' },
  reporter: { audience: 'everybody', follower: false, accountId: 'reporter' },
  follower: { audience: 'everybody', follower: true, accountId: 'neighbour' },
};

function seen(reader: Reader, mark: ContentMark | undefined, actor = 'worker') {
  const parts = {
    ...{
      ...reader,
      row,
      events: [event],
      calls: [],
      staffNames: new Map(),
      reporter: undefined,
      filing: null,
    },
    photos: new Map([['event', [photo('one'), photo('two', mark)]]]),
    marks: mark ? [{ step: 2, accountId: actor, mark }] : [],
    ...{ dispatches: [], availableActions: [], now: at, isWorkingDay: isPublishedWorkingDay },
  } as unknown as ComplaintParts;
  const [step] = toComplaint(parts).timeline;
  return { words: step?.note ?? null, check: step?.check ?? null, pictures: step?.photos.length };
}

describe('what was said with a step', () => {
  const all = { words: '修好了', pictures: 2 };
  it.each([
    // reader, what stands beside it, what they see
    ['author', undefined, { ...all, check: null }],
    ['staff', undefined, { ...all, check: null }],
    ['unit', undefined, { ...all, check: null }],
    ['reporter', undefined, { ...all, check: null }],
    ['follower', undefined, { ...all, check: null }],
    ['author', 'waiting', { ...all, check: 'waiting' }],
    ['staff', 'waiting', { ...all, check: 'waiting' }],
    ['unit', 'waiting', { ...all, check: null }],
    ['reporter', 'waiting', { words: '修好了', pictures: 1, check: null }],
    ['follower', 'waiting', { words: null, pictures: 1, check: null }],
    ['author', 'refused', { ...all, check: 'refused' }],
    ['staff', 'refused', { ...all, check: 'refused' }],
    // a unit works on it, whatever was said of the words
    ['unit', 'refused', { ...all, check: null }],
    ['reporter', 'refused', { words: null, pictures: 1, check: null }],
    ['follower', 'refused', { words: null, pictures: 1, check: null }],
  ] as const)('is seen by the %s, where it is %s', (reader, mark, expected) => {
    const who = readers[reader];
    if (!who) throw new Error('nobody');
    expect(seen(who, mark)).toEqual(expected);
  });

  it('is not held back by what stands beside the same step of somebody else, who was too late', () => {
    const follower = readers['follower'];
    if (!follower) throw new Error('nobody');
    expect(seen(follower, 'waiting', 'colleague').words).toBe('修好了');
  });
});
