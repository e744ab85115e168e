/**
 * What becomes of an account's id where it is written, when the account is deleted:
 * - `delete`: the row is the account's own, and goes;
 * - `nobody`: the row stays for others, as of the one account that stands for all who left;
 * - `nobodyAsResident`: the same where the row says that they acted as a resident; what they did as staff keeps the id
 *   of an account that nothing tells anything about any more;
 * - `clear`: the row stays without it;
 * - `staff`: only staff are ever written there, and the id stays, for who did what must hold together.
 */
export type AccountFate = 'delete' | 'nobody' | 'nobodyAsResident' | 'clear' | 'staff';

/** Stands for everybody who deleted their account: what they reported can no longer be told to be the same person's. */
export const nobodyId = '01900000-0000-7000-8000-000000000000';

/**
 * Every column in which an account's id can stand, in the order in which they are seen to. A test walks all entities:
 * a new column of the kind that is missing here fails it, and so does a deletion that leaves an id behind.
 */
export const accountTraces: Readonly<Record<string, AccountFate>> = {
  'sessions.account_id': 'delete',
  'privacy_agreements.account_id': 'delete',
  'messages.account_id': 'delete',
  'data_exports.account_id': 'delete',
  'message_preferences.account_id': 'delete',
  'pushes.account_id': 'delete',
  'subscription_balances.account_id': 'delete',
  'subscription_consents.account_id': 'delete',
  'subscription_entries.account_id': 'delete',
  'notice_readers.account_id': 'delete',
  'saved_filters.account_id': 'delete',
  'answer_templates.owner_account_id': 'delete',
  'complaint_followers.account_id': 'delete',
  'household_ties.account_id': 'delete',
  'care_ties.account_id': 'delete',
  'follow_codes.account_id': 'delete',
  'follow_ties.follower_account_id': 'delete',
  'follow_ties.followed_account_id': 'delete',
  'follow_offers.follower_account_id': 'delete',
  'follow_offers.followed_account_id': 'delete',
  'pick_up_authorisations.account_id': 'delete',
  'volunteer_profiles.account_id': 'delete',
  'volunteer_requests.account_id': 'delete',

  'guardian_consents.child_account_id': 'clear',
  'guardian_consents.guardian_account_id': 'clear',
  'staff_members.account_id': 'clear',
  'mediation_parties.account_id': 'clear',
  'content_checks.account_id': 'clear',
  'sign_ups.account_id': 'clear',
  'picture_consents.answered_by_account_id': 'clear',
  'activity_feedbacks.account_id': 'clear',
  // As nobody's, two could not have been at the same activity.
  'service_hour_entries.account_id': 'clear',
  'service_certificates.account_id': 'clear',
  'help_requests.taker_account_id': 'clear',

  'household_tie_requests.account_id': 'nobody',
  'household_tie_events.actor_account_id': 'nobodyAsResident',
  'corrections.account_id': 'nobody',
  'correction_events.actor_account_id': 'nobodyAsResident',
  'complaints.reporter_account_id': 'nobody',
  'complaint_events.actor_account_id': 'nobodyAsResident',
  'mediation_events.actor_account_id': 'nobodyAsResident',
  'volunteers.account_id': 'nobody',
  'help_requests.asker_account_id': 'nobody',
  'help_request_events.actor_account_id': 'nobodyAsResident',
  // Who was helped confirms what was done.
  'service_hour_entries.actor_account_id': 'nobodyAsResident',
  'service_hour_objections.account_id': 'nobody',
  'access_records.account_id': 'nobody',

  // Seen to by statements of their own: whose they are says the row that they hang on.
  'mediation_answers.account_id': 'staff',
  'files.uploader_account_id': 'staff',

  'complaints.filed_by_account_id': 'staff',
  'complaints.handler_account_id': 'staff',
  'complaints.resolved_by_account_id': 'staff',
  'complaint_events.handler_account_id': 'staff',
  'complaint_exports.account_id': 'staff',
  'cadre_report_events.actor_account_id': 'staff',
  'cadre_report_recipients.named_by_account_id': 'staff',
  'mediations.mediator_account_id': 'staff',
  'mediations.started_by_account_id': 'staff',
  'public_records.released_by_account_id': 'staff',
  'public_records.withdrawn_by_account_id': 'staff',
  'notices.author_account_id': 'staff',
  'notice_events.actor_account_id': 'staff',
  'notice_tellings.account_id': 'staff',
  'notice_tellings.undone_by_account_id': 'staff',
  'activities.author_account_id': 'staff',
  'activity_events.actor_account_id': 'staff',
  'check_in_marks.actor_account_id': 'staff',
  'activity_reviews.author_account_id': 'staff',
  'pick_ups.handed_by_account_id': 'staff',
  'content_checks.decided_by_account_id': 'staff',
  'content_check_decisions.account_id': 'staff',
  'registry_imports.account_id': 'staff',
  'registry_changes.actor_account_id': 'staff',
  'handovers.created_by_account_id': 'staff',
  'handovers.cancelled_by_account_id': 'staff',
  'grid_assignments.created_by_account_id': 'staff',
  'staff_members.created_by_account_id': 'staff',
  'box_openings.recorded_by_account_id': 'staff',
  'box_slips.dealt_by_account_id': 'staff',
  'suggestion_boxes.created_by_account_id': 'staff',
  'follow_offers.recorded_by_account_id': 'staff',
  'volunteer_requests.answered_by_account_id': 'staff',
  'service_hour_objections.answered_by_account_id': 'staff',
  'service_certificate_revocations.actor_account_id': 'staff',
};
