import { ActivityEvent } from '../../activity/entities/activity-event.entity.js';
import { ActivityRole } from '../../activity/entities/activity-role.entity.js';
import { ActivitySession } from '../../activity/entities/activity-session.entity.js';
import { Activity } from '../../activity/entities/activity.entity.js';
import { SignUp } from '../../activity/entities/sign-up.entity.js';
import { CheckInMark } from '../../check-in/entities/check-in-mark.entity.js';
import { CheckIn } from '../../check-in/entities/check-in.entity.js';
import { ActivityFeedback } from '../../activity-review/entities/activity-feedback.entity.js';
import { ActivityReview } from '../../activity-review/entities/activity-review.entity.js';
import { PictureConsent } from '../../activity-review/entities/picture-consent.entity.js';
import { ReviewPicture } from '../../activity-review/entities/review-picture.entity.js';
import { AccessRecord } from '../../access-record/entities/access-record.entity.js';
import { Account } from '../../account/entities/account.entity.js';
import { PrivacyAgreement } from '../../account/entities/privacy-agreement.entity.js';
import { Session } from '../../account/entities/session.entity.js';
import { AnswerTemplate } from '../../answer-template/entities/answer-template.entity.js';
import { OutboxMessage } from '../outbox/entities/outbox-message.entity.js';
import { Morning } from '../work/entities/morning.entity.js';
import { CadreReportEvent } from '../../cadre-report/entities/cadre-report-event.entity.js';
import { CadreReportRecipient } from '../../cadre-report/entities/cadre-report-recipient.entity.js';
import { CadreReport } from '../../cadre-report/entities/cadre-report.entity.js';
import { ComplaintCategory } from '../../complaint/entities/complaint-category.entity.js';
import { ComplaintDispatch } from '../../complaint/entities/complaint-dispatch.entity.js';
import { ComplaintEvent } from '../../complaint/entities/complaint-event.entity.js';
import { ComplaintExport } from '../../complaint/entities/complaint-export.entity.js';
import { ComplaintFiling } from '../../complaint/entities/complaint-filing.entity.js';
import { ComplaintFollower } from '../../complaint/entities/complaint-follower.entity.js';
import { Complaint } from '../../complaint/entities/complaint.entity.js';
import { ContentCheckDecision } from '../../content-check/entities/content-check-decision.entity.js';
import { ContentCheck } from '../../content-check/entities/content-check.entity.js';
import { WechatCheckProblem } from '../../content-check/entities/wechat-check-problem.entity.js';
import { CorrectionEvent } from '../../correction/entities/correction-event.entity.js';
import { Correction } from '../../correction/entities/correction.entity.js';
import { Door } from '../../door/entities/door.entity.js';
import { File } from '../../file/entities/file.entity.js';
import { BuildingUnit } from '../../grid/entities/building-unit.entity.js';
import { Building } from '../../grid/entities/building.entity.js';
import { Community } from '../../grid/entities/community.entity.js';
import { Grid } from '../../grid/entities/grid.entity.js';
import { MicroGrid } from '../../grid/entities/micro-grid.entity.js';
import { Room } from '../../grid/entities/room.entity.js';
import { Town } from '../../grid/entities/town.entity.js';
import { NoticeCorrection } from '../../notice/entities/notice-correction.entity.js';
import { NoticeCount } from '../../notice/entities/notice-count.entity.js';
import { NoticeDelivery } from '../../notice/entities/notice-delivery.entity.js';
import { NoticeEvent } from '../../notice/entities/notice-event.entity.js';
import { NoticeHousehold } from '../../notice/entities/notice-household.entity.js';
import { NoticeLink } from '../../notice/entities/notice-link.entity.js';
import { NoticeReader } from '../../notice/entities/notice-reader.entity.js';
import { NoticeRecipient } from '../../notice/entities/notice-recipient.entity.js';
import { NoticeTelling } from '../../notice/entities/notice-telling.entity.js';
import { Notice } from '../../notice/entities/notice.entity.js';
import { PublicNotice } from '../../notice/entities/public-notice.entity.js';
import { StandingNotice } from '../../notice/entities/standing-notice.entity.js';
import { HelpRequestEvent } from '../../help-request/entities/help-request-event.entity.js';
import { HelpRequest } from '../../help-request/entities/help-request.entity.js';
import { CareTie } from '../../household-tie/entities/care-tie.entity.js';
import { FollowCode } from '../../household-tie/entities/follow-code.entity.js';
import { FollowOffer } from '../../household-tie/entities/follow-offer.entity.js';
import { FollowTie } from '../../household-tie/entities/follow-tie.entity.js';
import { HouseholdTieEvent } from '../../household-tie/entities/household-tie-event.entity.js';
import { HouseholdTieRequest } from '../../household-tie/entities/household-tie-request.entity.js';
import { HouseholdTie } from '../../household-tie/entities/household-tie.entity.js';
import { MediationAgreement } from '../../mediation/entities/mediation-agreement.entity.js';
import { MediationAnswer } from '../../mediation/entities/mediation-answer.entity.js';
import { MediationAppointment } from '../../mediation/entities/mediation-appointment.entity.js';
import { MediationEvent } from '../../mediation/entities/mediation-event.entity.js';
import { MediationFollowUp } from '../../mediation/entities/mediation-follow-up.entity.js';
import { MediationParty } from '../../mediation/entities/mediation-party.entity.js';
import { Mediation } from '../../mediation/entities/mediation.entity.js';
import { MessagePreference } from '../../message/entities/message-preference.entity.js';
import { Message } from '../../message/entities/message.entity.js';
import { DataExportPiece } from '../../privacy/entities/data-export-piece.entity.js';
import { DataExport } from '../../privacy/entities/data-export.entity.js';
import { GuardianConsent } from '../../privacy/entities/guardian-consent.entity.js';
import { PickUpAuthorisation } from '../../pick-up/entities/pick-up-authorisation.entity.js';
import { PickUpReminder } from '../../pick-up/entities/pick-up-reminder.entity.js';
import { PickUp } from '../../pick-up/entities/pick-up.entity.js';
import { PublicRecord } from '../../public-record/entities/public-record.entity.js';
import { RegistryField } from '../../registry-field/entities/registry-field.entity.js';
import { HouseholdSpell } from '../../resident/entities/household-spell.entity.js';
import { RegistryImportPiece } from '../../registry-import/entities/registry-import-piece.entity.js';
import { RegistryImportRow } from '../../registry-import/entities/registry-import-row.entity.js';
import { RegistryImport } from '../../registry-import/entities/registry-import.entity.js';
import { Household } from '../../resident/entities/household.entity.js';
import { Label } from '../../resident/entities/label.entity.js';
import { OtherHome } from '../../resident/entities/other-home.entity.js';
import { RegistryChange } from '../../resident/entities/registry-change.entity.js';
import { ResidentLabel } from '../../resident/entities/resident-label.entity.js';
import { ResidentSpell } from '../../resident/entities/resident-spell.entity.js';
import { Resident } from '../../resident/entities/resident.entity.js';
import { SavedFilter } from '../../saved-filter/entities/saved-filter.entity.js';
import { Appointment } from '../../staff/entities/appointment.entity.js';
import { GridAssignment } from '../../staff/entities/grid-assignment.entity.js';
import { HandoverPost } from '../../staff/entities/handover-post.entity.js';
import { Handover } from '../../staff/entities/handover.entity.js';
import { PartyGroup } from '../../staff/entities/party-group.entity.js';
import { StaffMember } from '../../staff/entities/staff-member.entity.js';
import { Unit } from '../../staff/entities/unit.entity.js';
import { Push } from '../../subscription/entities/push.entity.js';
import { SubscriptionBalance } from '../../subscription/entities/subscription-balance.entity.js';
import { SubscriptionConsent } from '../../subscription/entities/subscription-consent.entity.js';
import { SubscriptionEntry } from '../../subscription/entities/subscription-entry.entity.js';
import { BoxOpening } from '../../suggestion-box/entities/box-opening.entity.js';
import { BoxSlip } from '../../suggestion-box/entities/box-slip.entity.js';
import { SuggestionBox } from '../../suggestion-box/entities/suggestion-box.entity.js';
import { CertificateRevocation } from '../../service-certificate/entities/certificate-revocation.entity.js';
import { ServiceCertificate } from '../../service-certificate/entities/service-certificate.entity.js';
import { ServiceHourEntry } from '../../service-hours/entities/service-hour-entry.entity.js';
import { ServiceHourObjection } from '../../service-hours/entities/service-hour-objection.entity.js';
import { VolunteerProfile } from '../../volunteer/entities/volunteer-profile.entity.js';
import { VolunteerRequest } from '../../volunteer/entities/volunteer-request.entity.js';
import { VolunteerTeam } from '../../volunteer/entities/volunteer-team.entity.js';
import { Volunteer } from '../../volunteer/entities/volunteer.entity.js';
import { WechatEvent } from '../../wechat-callback/entities/wechat-event.entity.js';
import { WechatAccessToken } from '../wechat-token/entities/wechat-access-token.entity.js';
import { CalendarDay } from '../../working-calendar/entities/calendar-day.entity.js';

/** Every table's entity, for the data source and the check that migrations and entities agree. */
export const entities = [
  AccessRecord,
  Account,
  PrivacyAgreement,
  Session,
  OutboxMessage,
  Morning,
  CadreReport,
  CadreReportEvent,
  CadreReportRecipient,
  ComplaintCategory,
  ComplaintDispatch,
  ComplaintEvent,
  ComplaintExport,
  ComplaintFiling,
  ComplaintFollower,
  Complaint,
  ContentCheck,
  ContentCheckDecision,
  WechatCheckProblem,
  CorrectionEvent,
  Correction,
  Door,
  File,
  BuildingUnit,
  Building,
  Community,
  Grid,
  MicroGrid,
  Room,
  Town,
  CareTie,
  FollowCode,
  FollowOffer,
  FollowTie,
  HouseholdTieEvent,
  HouseholdTieRequest,
  HouseholdTie,
  MediationAgreement,
  MediationAnswer,
  MediationAppointment,
  MediationEvent,
  MediationFollowUp,
  MediationParty,
  Mediation,
  Message,
  DataExport,
  DataExportPiece,
  GuardianConsent,
  MessagePreference,
  Push,
  SubscriptionBalance,
  SubscriptionConsent,
  SubscriptionEntry,
  PickUpAuthorisation,
  PickUpReminder,
  PickUp,
  PublicRecord,
  RegistryImportPiece,
  RegistryImportRow,
  RegistryImport,
  Household,
  HouseholdSpell,
  Label,
  OtherHome,
  RegistryChange,
  ResidentLabel,
  ResidentSpell,
  Resident,
  RegistryField,
  SavedFilter,
  AnswerTemplate,
  Appointment,
  GridAssignment,
  Handover,
  HandoverPost,
  PartyGroup,
  StaffMember,
  Unit,
  SuggestionBox,
  BoxOpening,
  BoxSlip,
  CertificateRevocation,
  ServiceCertificate,
  ServiceHourEntry,
  ServiceHourObjection,
  VolunteerProfile,
  VolunteerRequest,
  VolunteerTeam,
  Volunteer,
  HelpRequest,
  HelpRequestEvent,
  WechatAccessToken,
  WechatEvent,
  CalendarDay,
  NoticeCorrection,
  NoticeDelivery,
  NoticeEvent,
  NoticeHousehold,
  NoticeCount,
  NoticeLink,
  NoticeReader,
  NoticeRecipient,
  NoticeTelling,
  Notice,
  PublicNotice,
  StandingNotice,
  ActivityEvent,
  ActivityRole,
  ActivitySession,
  Activity,
  SignUp,
  CheckIn,
  CheckInMark,
  ActivityFeedback,
  ActivityReview,
  PictureConsent,
  ReviewPicture,
];
