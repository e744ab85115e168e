import { accessRecordApi } from './access-record/access-record.api.js';
import { accountApi } from './account/account.api.js';
import {
  activityFeedbackApi,
  activityReviewApi,
  pictureConsentApi,
} from './activity-review/activity-review.api.js';
import { activityDeskApi } from './activity/activity-desk.api.js';
import { activityApi } from './activity/activity.api.js';
import { cadreReportApi } from './cadre-report/cadre-report.api.js';
import { checkInDeskApi } from './check-in/check-in-desk.api.js';
import { checkInApi } from './check-in/check-in.api.js';
import { complaintExportApi } from './complaint/complaint-export.api.js';
import { complaintCategoryApi } from './complaint/complaint-category.api.js';
import { complaintFilingApi } from './complaint/complaint-filing.api.js';
import { answerTemplateApi } from './answer-template/answer-template.api.js';
import { complaintBatchApi } from './complaint/complaint-batch.api.js';
import { complaintFollowApi } from './complaint/complaint-follow.api.js';
import { complaintPlaceApi } from './complaint/complaint-place.api.js';
import { complaintRateApi } from './complaint/complaint-rate.api.js';
import { complaintStuckApi } from './complaint/complaint-stuck.api.js';
import { complaintApi } from './complaint/complaint.api.js';
import { contentCheckApi } from './content-check/content-check.api.js';
import { correctionApi } from './correction/correction.api.js';
import { doorApi } from './door/door.api.js';
import type { Endpoint } from './endpoint.js';
import { fileApi } from './file/file.api.js';
import { gridApi } from './grid/grid.api.js';
import { healthApi } from './health/health.api.js';
import { helpRequestApi } from './help-request/help-request.api.js';
import { followOfferApi } from './household-tie/follow-offer.api.js';
import { followTieApi } from './household-tie/follow-tie.api.js';
import { householdTieApi } from './household-tie/household-tie.api.js';
import { mediationApi } from './mediation/mediation.api.js';
import { messageApi } from './message/message.api.js';
import { guardianConsentApi } from './privacy/guardian-consent.api.js';
import { privacyApi } from './privacy/privacy.api.js';
import { noticeDeskApi } from './notice/notice-desk.api.js';
import { noticeApi } from './notice/notice.api.js';
import { pickUpApi } from './pick-up/pick-up.api.js';
import { publicRecordApi } from './public-record/public-record.api.js';
import { registryExportApi } from './registry-export/registry-export.api.js';
import { registryImportApi } from './registry-import/registry-import.api.js';
import { registryFieldApi } from './registry-field/registry-field.api.js';
import { residentApi } from './resident/resident.api.js';
import { residentSearchApi } from './resident/resident-search.api.js';
import { savedFilterApi } from './saved-filter/saved-filter.api.js';
import { handoverApi } from './staff/handover.api.js';
import { organisationApi } from './staff/organisation.api.js';
import { serviceCertificateApi } from './service-certificate/service-certificate.api.js';
import { serviceHoursApi } from './service-hours/service-hours.api.js';
import { staffApi } from './staff/staff.api.js';
import { statisticApi } from './statistic/statistic.api.js';
import { subscriptionApi } from './subscription/subscription.api.js';
import { suggestionBoxApi } from './suggestion-box/suggestion-box.api.js';
import { undeliveredApi } from './undelivered/undelivered.api.js';
import { volunteerApi } from './volunteer/volunteer.api.js';
import { wechatCallbackApi } from './wechat-callback/wechat-callback.api.js';
import { workingCalendarApi } from './working-calendar/working-calendar.api.js';

const capabilities: readonly Readonly<Record<string, Endpoint>>[] = [
  healthApi,
  accountApi,
  privacyApi,
  guardianConsentApi,
  wechatCallbackApi,
  gridApi,
  staffApi,
  handoverApi,
  organisationApi,
  doorApi,
  residentApi,
  residentSearchApi,
  registryFieldApi,
  savedFilterApi,
  accessRecordApi,
  registryExportApi,
  registryImportApi,
  statisticApi,
  fileApi,
  complaintApi,
  complaintFilingApi,
  complaintCategoryApi,
  workingCalendarApi,
  complaintRateApi,
  complaintPlaceApi,
  complaintStuckApi,
  complaintExportApi,
  complaintBatchApi,
  answerTemplateApi,
  publicRecordApi,
  complaintFollowApi,
  suggestionBoxApi,
  cadreReportApi,
  mediationApi,
  contentCheckApi,
  messageApi,
  subscriptionApi,
  undeliveredApi,
  noticeApi,
  noticeDeskApi,
  activityApi,
  activityDeskApi,
  checkInApi,
  checkInDeskApi,
  activityReviewApi,
  pictureConsentApi,
  activityFeedbackApi,
  pickUpApi,
  householdTieApi,
  followTieApi,
  followOfferApi,
  correctionApi,
  volunteerApi,
  helpRequestApi,
  serviceHoursApi,
  serviceCertificateApi,
];

/** Every endpoint of the API. The server refuses to start if one of these has no route, or a route is not here. */
export const endpoints: readonly Endpoint[] = capabilities.flatMap((capability) => Object.values(capability));
