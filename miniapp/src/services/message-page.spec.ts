import { describe, expect, it } from '@jest/globals';
import { pageOf } from './message-page';

describe('a message about terms of floating people', () => {
  const subject = { type: 'grid', id: '019a0000-0000-7000-8000-000000000000' } as const;

  it.each([
    ['residencyTermEnding', 'ending'],
    ['residencyTermEnded', 'ended'],
  ] as const)('%s opens the list of those in the grid whose term is %s', (kind, term) => {
    expect(pageOf({ kind, subject })).toBe(
      `/subpackages/resident/households/index?by=person&gridId=${subject.id}&term=${term}`,
    );
  });
});

describe('a message about a mediation', () => {
  const subject = { type: 'mediation', id: '019a0000-0000-7000-8000-000000000000' } as const;

  it.each([
    ['mediationAnswered', 'detail'],
    ['mediationFollowUp', 'detail'],
    ['mediationLeft', 'detail'],
    ['mediationAppointment', 'own'],
    ['mediationAgreement', 'own'],
  ] as const)('%s opens the %s page of its side', (kind, page) => {
    expect(pageOf({ kind, subject })).toBe(`/subpackages/mediation/${page}/index?id=${subject.id}`);
  });
});

describe('a message about content', () => {
  const id = '019a0000-0000-7000-8000-000000000000';

  it('that waits opens the list of its community', () => {
    expect(pageOf({ kind: 'contentChecksWait', subject: { type: 'contentChecks', id } })).toBe(
      `/subpackages/content-check/list/index?communityId=${id}`,
    );
  });

  it('of one’s own that was used for nothing yet opens nothing, least of all the list of staff', () => {
    expect(pageOf({ kind: 'contentRefused', subject: { type: 'ownContent', id } })).toBeUndefined();
  });
});
