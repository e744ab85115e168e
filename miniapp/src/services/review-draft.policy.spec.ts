import { describe, expect, it } from '@jest/globals';
import type { ActivityReviewDesk } from '@linge/shared/activity-review/activity-review.schema';
import { isSameReview, reviewBody, reviewDraftOf } from './review-draft.policy';

const link = { id: 'p1', thumbnailUrl: '/t', url: '/u', width: 4, height: 3 };
const desk: ActivityReviewDesk = {
  activityId: 'a1',
  title: '河边清洁',
  state: 'draft',
  version: 3,
  text: '很好',
  tookPart: 5,
  pictures: [
    {
      id: 'p1',
      picture: link,
      nobody: false,
      hidden: 'waits',
      people: [
        {
          ...{ signUpId: 's1', name: '李桂芳', age: null, state: 'asked', onTheSpot: false },
          ...{ spot: null, answeredAt: null },
        },
      ],
    },
  ],
  publishedAt: null,
  availableActions: ['save', 'publish'],
};

describe('a report that is written', () => {
  it('is sent as it was read, where nothing was changed', () => {
    const draft = reviewDraftOf(desk);
    expect(reviewBody(draft)).toEqual({
      version: 3,
      text: '很好',
      pictures: [{ id: 'p1', nobody: false, people: [{ signUpId: 's1', spot: null }] }],
    });
    expect(isSameReview(draft, desk)).toBe(true);
    expect(isSameReview({ ...draft, text: '更好' }, desk)).toBe(false);
  });

  it('has new photos after those that are there, and nobody where nobody can be recognised', () => {
    const draft = {
      ...reviewDraftOf(desk),
      photos: [{ id: 'p2', key: 'k' }],
      naming: { p2: { nobody: true, people: [{ signUpId: 's1', name: '李桂芳', spot: null }] } },
    };
    expect(reviewBody(draft).pictures).toEqual([
      { id: 'p1', nobody: false, people: [] },
      { id: 'p2', nobody: true, people: [] },
    ]);
  });

  it('says who agreed on the spot once the day is one', () => {
    const person = (day: string) => ({ signUpId: 's1', name: '王', spot: { with: ' 王大爷 ', day } });
    const body = (day: string) =>
      reviewBody({ ...reviewDraftOf(desk), naming: { p1: { nobody: false, people: [person(day)] } } });
    expect(body('20261128').pictures[0]?.people[0]?.spot).toEqual({ with: '王大爷', day: '2026-11-28' });
    expect(body('明天').pictures[0]?.people[0]?.spot).toBeNull();
  });
});
