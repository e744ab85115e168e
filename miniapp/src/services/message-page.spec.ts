import { describe, expect, it } from '@jest/globals';
import { pageOf } from './message-page';

const title = '一条消息';

describe('a message about terms of floating people', () => {
  const subject = { type: 'grid', id: '019a0000-0000-7000-8000-000000000000' } as const;

  it.each([
    ['residencyTermEnding', 'ending'],
    ['residencyTermEnded', 'ended'],
  ] as const)('%s opens the list of those in the grid whose term is %s', (kind, term) => {
    expect(pageOf({ kind, subject, title })).toBe(
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
    expect(pageOf({ kind, subject, title })).toBe(`/subpackages/mediation/${page}/index?id=${subject.id}`);
  });
});

describe('a message about an activity', () => {
  const id = '019a0000-0000-7000-8000-000000000000';

  it('opens it where one signs up and leaves, for its organiser where it is organised', () => {
    const kind = 'activityPlaceOffered';
    expect(pageOf({ kind, title, subject: { type: 'activity', id } })).toBe(
      `/subpackages/activity/detail/index?id=${id}`,
    );
    expect(pageOf({ kind, title, subject: { type: 'activityDesk', id } })).toBe(
      `/subpackages/activity/desk/index?id=${id}`,
    );
  });

  it('that is over opens what is asked of the reader', () => {
    const opened = (type: 'activityReview' | 'activityFeedback' | 'pictureConsents') =>
      pageOf({ kind: 'pictureConsentAsked', title, subject: { type, id } });
    expect(opened('pictureConsents')).toBe(`/subpackages/activity-review/consent/index?id=${id}`);
    expect(opened('activityFeedback')).toBe(`/subpackages/activity-review/feedback/index?id=${id}`);
    expect(opened('activityReview')).toBe(`/subpackages/activity-review/report/index?id=${id}`);
  });
});

describe('a message about content', () => {
  const id = '019a0000-0000-7000-8000-000000000000';

  it('that waits opens the list of its community', () => {
    expect(pageOf({ kind: 'contentChecksWait', title, subject: { type: 'contentChecks', id } })).toBe(
      `/subpackages/content-check/list/index?communityId=${id}`,
    );
  });

  it('of one’s own that was used for nothing yet opens nothing, least of all the list of staff', () => {
    expect(pageOf({ kind: 'contentRefused', title, subject: { type: 'ownContent', id } })).toBeUndefined();
  });
});

describe('a message about a complaint', () => {
  const subject = { type: 'complaint', id: '019a0000-0000-7000-8000-000000000000' } as const;

  it.each([
    ['complaintUnitAnswered', '“路灯不亮”已收回，不必再办理'],
    ['complaintUnitAnswered', '“路灯不亮”牵头单位已办完，不必再办理'],
    ['complaintOverdue', '“路灯不亮”超过时限，已收回，不必再办理'],
    ['complaintWithdrawn', '“路灯不亮”居民已撤回，不必再办理'],
  ] as const)('%s to a unit that was relieved of it opens nothing: %s', (kind, told) => {
    expect(pageOf({ kind, subject, title: told })).toBeUndefined();
  });

  it.each([
    ['complaintDispatched', '“路灯不亮”派给贵单位办理'],
    ['complaintWithdrawn', '“路灯不亮”居民已撤回'],
  ] as const)('%s opens its page: %s', (kind, told) => {
    expect(pageOf({ kind, subject, title: told })).toContain(`detail/index?id=${subject.id}`);
  });
});
