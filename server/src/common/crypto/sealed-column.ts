import type { BlindIndex } from './blind-index.js';
import { fieldPlace } from './field-cipher.js';

/** A column that holds ciphertext, in a table whose key is `id`. */
export interface SealedColumn {
  readonly table: string;
  readonly cipher: string;
  readonly place: (id: string) => string;
  /** What the last four characters are found by, in tables where staff look for them. */
  readonly tail?: {
    readonly column: string;
    readonly hash: (index: BlindIndex, value: string) => string;
  };
}

/**
 * All of them but those of imports and of copies of somebody's data: a file and its rows are forgotten after 30 days, a
 * copy after seven, and read with the key that wrote them until then.
 */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'residents',
    cipher: 'id_number_cipher',
    place: fieldPlace.residentIdNumber,
    tail: { column: 'id_number_tail_index', hash: (index, value) => index.idNumberTail(value) },
  },
  {
    table: 'residents',
    cipher: 'phone_cipher',
    place: fieldPlace.residentPhone,
    tail: { column: 'phone_tail_index', hash: (index, value) => index.phoneTail(value) },
  },
  {
    table: 'residents',
    cipher: 'other_phone_cipher',
    place: fieldPlace.residentOtherPhone,
    tail: { column: 'other_phone_tail_index', hash: (index, value) => index.phoneTail(value) },
  },
  { table: 'households', cipher: 'landlord_phone_cipher', place: fieldPlace.householdLandlordPhone },
  { table: 'household_tie_requests', cipher: 'phone_cipher', place: fieldPlace.householdTieRequestPhone },
  { table: 'corrections', cipher: 'fields_cipher', place: fieldPlace.correctionFields },
  { table: 'complaint_filings', cipher: 'phone_cipher', place: fieldPlace.complaintFilingPhone },
  { table: 'mediation_parties', cipher: 'phone_cipher', place: fieldPlace.mediationPartyPhone },
  { table: 'mediation_appointments', cipher: 'reason_cipher', place: fieldPlace.mediationAppointmentReason },
  { table: 'mediation_appointments', cipher: 'notes_cipher', place: fieldPlace.mediationAppointmentNotes },
  { table: 'mediation_agreements', cipher: 'content_cipher', place: fieldPlace.mediationAgreementContent },
  { table: 'mediation_follow_ups', cipher: 'note_cipher', place: fieldPlace.mediationFollowUpNote },
  { table: 'mediation_events', cipher: 'note_cipher', place: fieldPlace.mediationEventNote },
  { table: 'help_requests', cipher: 'phone_cipher', place: fieldPlace.helpRequestPhone },
  { table: 'help_requests', cipher: 'taker_phone_cipher', place: fieldPlace.helpRequestTakerPhone },
  { table: 'staff_members', cipher: 'phone_cipher', place: fieldPlace.staffMemberPhone },
  { table: 'accounts', cipher: 'phone_cipher', place: fieldPlace.accountPhone },
  { table: 'cadre_reports', cipher: 'who_cipher', place: fieldPlace.cadreReportWho },
  { table: 'cadre_reports', cipher: 'text_cipher', place: fieldPlace.cadreReportText },
  { table: 'cadre_report_events', cipher: 'text_cipher', place: fieldPlace.cadreReportEventText },
  {
    table: 'pick_up_authorisations',
    cipher: 'phone_cipher',
    place: fieldPlace.pickUpAuthorisationPhone,
  },
  { table: 'content_checks', cipher: 'text_cipher', place: fieldPlace.contentCheckText },
  { table: 'wechat_access_tokens', cipher: 'value_cipher', place: fieldPlace.wechatAccessToken },
  { table: 'service_certificates', cipher: 'content_cipher', place: fieldPlace.serviceCertificateContent },
  { table: 'communities', cipher: 'phone_cipher', place: fieldPlace.communityPhone },
];
