import { FirstTables1795366800000 } from './1795366800000-first-tables.js';
import { Registry1795500000000 } from './1795500000000-registry.js';
import { Handover1795500100000 } from './1795500100000-handover.js';
import { HouseholdTies1795500200000 } from './1795500200000-household-ties.js';
import { RegistryImports1795500300000 } from './1795500300000-registry-imports.js';
import { ResidentFields1795500400000 } from './1795500400000-resident-fields.js';
import { SecondPhone1795500500000 } from './1795500500000-second-phone.js';
import { LandlordAccess1795500510000 } from './1795500510000-landlord-access.js';
import { HouseholdComplaints1795500520000 } from './1795500520000-household-complaints.js';
import { SystemStep1795600000000 } from './1795600000000-system-step.js';
import { HandoverPlan1795600400000 } from './1795600400000-handover-plan.js';
import { ManyCommunities1795600500000 } from './1795600500000-many-communities.js';
import { ComplaintLife1795700000000 } from './1795700000000-complaint-life.js';
import { PublicRecords1795710000000 } from './1795710000000-public-records.js';
import { SuggestionBoxes1795720000000 } from './1795720000000-suggestion-boxes.js';
import { CategoryTree1795740000000 } from './1795740000000-category-tree.js';
import { Mediations1795750000000 } from './1795750000000-mediations.js';
import { CadreReports1795760000000 } from './1795760000000-cadre-reports.js';
import { StaffDay1795770000000 } from './1795770000000-staff-day.js';
import { OfficeReturn1795780000000 } from './1795780000000-office-return.js';
import { ComplaintExports1795780010000 } from './1795780010000-complaint-exports.js';
import { ComplaintIndexes1795780020000 } from './1795780020000-complaint-indexes.js';
import { Mornings1795780050000 } from './1795780050000-mornings.js';
import { TellerAccess1795780050100 } from './1795780050100-teller-access.js';
import { HandledCommunity1795780050200 } from './1795780050200-handled-community.js';
import { AppointmentMorning1795780050300 } from './1795780050300-appointment-morning.js';
import { Notices1795780100000 } from './1795780100000-notices.js';
import { Subscriptions1795780200000 } from './1795780200000-subscriptions.js';
import { Wechat1795780300000 } from './1795780300000-wechat.js';
import { ContentChecks1795780400000 } from './1795780400000-content-checks.js';
import { Privacy1795780500000 } from './1795780500000-privacy.js';
import { SettleColumn1795780600000 } from './1795780600000-settle-column.js';
import { SettleTimes1795780600100 } from './1795780600100-settle-times.js';
import { StandingNotices1795780610000 } from './1795780610000-standing-notices.js';
import { StandingBefore1795780610100 } from './1795780610100-standing-before.js';
import { ReachIndex1795780610200 } from './1795780610200-reach-index.js';
import { TownPushes1795790000000 } from './1795790000000-town-pushes.js';
import { ConsentPlaces1795790200000 } from './1795790200000-consent-places.js';
import { DeliveryProgress1795790400000 } from './1795790400000-delivery-progress.js';
import { WaitingWoken1795790500000 } from './1795790500000-waiting-woken.js';
import { ScoreSums1795790600000 } from './1795790600000-score-sums.js';
import { RatesIndex1795790600100 } from './1795790600100-rates-index.js';
import { SlipVersions1795790610000 } from './1795790610000-slip-versions.js';
import { ReadByIndex1795790700000 } from './1795790700000-read-by-index.js';
import { NoticeLinks1795790790300 } from './1795790790300-notice-links.js';
import { PassedDeadlines1795800100000 } from './1795800100000-passed-deadlines.js';
import { WechatCheckProblems1795801100000 } from './1795801100000-wechat-check-problems.js';
import { NoticeCounts1795801300000 } from './1795801300000-notice-counts.js';
import { FollowTies1795801500000 } from './1795801500000-follow-ties.js';
import { HiddenCorrections1795801600000 } from './1795801600000-hidden-corrections.js';
import { PhoneGiven1795802000000 } from './1795802000000-phone-given.js';
import { FollowOffers1795802300000 } from './1795802300000-follow-offers.js';
import { Activities1795810100000 } from './1795810100000-activities.js';
import { ServiceHours1796000000000 } from './1796000000000-service-hours.js';
import { CheckIns1796100000000 } from './1796100000000-check-ins.js';
import { HelpRequests1796200000000 } from './1796200000000-help-requests.js';
import { ActivityReviews1796300000000 } from './1796300000000-activity-reviews.js';
import { PickUps1796400000000 } from './1796400000000-pick-ups.js';
import { CertificateRevocations1796500000000 } from './1796500000000-certificate-revocations.js';

/** In the order in which they run. */
export const migrations = [
  FirstTables1795366800000,
  Registry1795500000000,
  Handover1795500100000,
  HouseholdTies1795500200000,
  RegistryImports1795500300000,
  ResidentFields1795500400000,
  SecondPhone1795500500000,
  LandlordAccess1795500510000,
  HouseholdComplaints1795500520000,
  SystemStep1795600000000,
  HandoverPlan1795600400000,
  ManyCommunities1795600500000,
  ComplaintLife1795700000000,
  PublicRecords1795710000000,
  SuggestionBoxes1795720000000,
  CategoryTree1795740000000,
  Mediations1795750000000,
  CadreReports1795760000000,
  StaffDay1795770000000,
  OfficeReturn1795780000000,
  ComplaintExports1795780010000,
  ComplaintIndexes1795780020000,
  Mornings1795780050000,
  TellerAccess1795780050100,
  HandledCommunity1795780050200,
  AppointmentMorning1795780050300,
  Notices1795780100000,
  Subscriptions1795780200000,
  Wechat1795780300000,
  ContentChecks1795780400000,
  Privacy1795780500000,
  SettleColumn1795780600000,
  SettleTimes1795780600100,
  StandingNotices1795780610000,
  StandingBefore1795780610100,
  ReachIndex1795780610200,
  TownPushes1795790000000,
  ConsentPlaces1795790200000,
  DeliveryProgress1795790400000,
  WaitingWoken1795790500000,
  ScoreSums1795790600000,
  RatesIndex1795790600100,
  SlipVersions1795790610000,
  ReadByIndex1795790700000,
  NoticeLinks1795790790300,
  PassedDeadlines1795800100000,
  WechatCheckProblems1795801100000,
  NoticeCounts1795801300000,
  FollowTies1795801500000,
  HiddenCorrections1795801600000,
  PhoneGiven1795802000000,
  FollowOffers1795802300000,
  Activities1795810100000,
  ServiceHours1796000000000,
  CheckIns1796100000000,
  HelpRequests1796200000000,
  ActivityReviews1796300000000,
  PickUps1796400000000,
  CertificateRevocations1796500000000,
];
