import type { Message } from '@linge/shared/message/message.schema';
import { registryListUrl, type RegistryList } from './registry-filter';

/** The list that a reminder is about. */
const endingTerms: Partial<Record<Message['kind'], Pick<RegistryList, 'by' | 'filter'>>> = {
  residencyTermEnding: { by: 'person', filter: { term: 'ending' } },
  residencyTermEnded: { by: 'person', filter: { term: 'ended' } },
};

/** Of mediations: what the mediator or the level above is told; the others are for its parties. */
const forStaff: readonly Message['kind'][] = [
  'mediationAnswered',
  'mediationFollowUp',
  'mediationHandedOver',
  'mediationLeft',
];

type MessageTold = Pick<Message, 'kind' | 'subject' | 'title'>;

/** How every message to a unit ends that was relieved of a complaint, and reads it no more. */
const relieved = '，不必再办理';

/**
 * The page that a message is about: a queue for those who decide, else what one asked for oneself; undefined where the
 * message says all that there is.
 */
export function pageOf({ kind, subject, title }: MessageTold): string | undefined {
  switch (subject.type) {
    case 'complaint':
      if (title.endsWith(relieved)) return undefined;
      return `/subpackages/complaint/detail/index?id=${subject.id}`;
    case 'householdTie':
      return kind === 'householdTieRequested'
        ? '/subpackages/household-tie/queue/index'
        : '/subpackages/household/mine/index';
    case 'followTie':
      return '/subpackages/household/mine/index';
    case 'resident':
      return `/subpackages/resident/detail/index?id=${subject.id}`;
    case 'correction':
      return kind === 'correctionAsked'
        ? '/subpackages/correction/queue/index'
        : '/subpackages/household/held/index';
    case 'grid':
      return registryListUrl({ by: 'household', gridId: subject.id, ...endingTerms[kind] });
    case 'community':
      return `/subpackages/staff/organisation/index?communityId=${subject.id}`;
    case 'stuckComplaints':
      return '/subpackages/complaint/stuck/index';
    case 'cadreReport':
      return `/subpackages/cadre-report/detail/index?id=${subject.id}`;
    case 'mediation':
      return forStaff.includes(kind)
        ? `/subpackages/mediation/detail/index?id=${subject.id}`
        : `/subpackages/mediation/own/index?id=${subject.id}`;
    case 'dataExport':
      return '/subpackages/account/export/index';
    case 'guardianConsent':
      return '/subpackages/account/guardian/index';
    case 'contentChecks':
      return `/subpackages/content-check/list/index?communityId=${subject.id}`;
    case 'ownContent':
      return undefined;
    case 'notice':
      return `/subpackages/notice/detail/index?id=${subject.id}`;
    case 'noticeDesk':
      return `/subpackages/notice/desk/index?id=${subject.id}`;
    case 'activity':
      return `/subpackages/activity/detail/index?id=${subject.id}`;
    case 'activityDesk':
      return `/subpackages/activity/desk/index?id=${subject.id}`;
    case 'activityReview':
      return `/subpackages/activity-review/report/index?id=${subject.id}`;
    case 'activityFeedback':
      return `/subpackages/activity-review/feedback/index?id=${subject.id}`;
    case 'pictureConsents':
      return `/subpackages/activity-review/consent/index?id=${subject.id}`;
    case 'pickUp':
      return `/subpackages/pick-up/own/index?id=${subject.id}`;
    case 'pickUpDesk':
      return `/subpackages/pick-up/desk/index?id=${subject.id}`;
    case 'volunteerTeam':
      return kind === 'volunteerAsked'
        ? `/subpackages/volunteer/team/index?id=${subject.id}`
        : '/subpackages/volunteer/mine/index';
    case 'helpRequest':
      return `/subpackages/help-request/detail/index?id=${subject.id}`;
    case 'serviceHours':
      return '/subpackages/service-hours/mine/index';
    case 'serviceCertificate':
      return '/subpackages/service-hours/certificate/index';
    case 'hoursObjection':
      return `/subpackages/service-hours/objection/index?id=${subject.id}`;
    case 'suggestionBox':
      return `/subpackages/suggestion-box/detail/index?id=${subject.id}`;
  }
}
