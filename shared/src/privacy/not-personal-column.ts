/** What the rest of a table is: of things and places, or how a thing stands. */
export const notPersonalTables: readonly string[] = [
  'towns',
  'communities',
  'grids',
  'micro_grids',
  'buildings',
  'building_units',
  'rooms',
  'doors',
  'units',
  'party_groups',
  'calendar_days',
  'labels',
  'registry_fields',
  'complaint_categories',
  'household_spells',
  'mornings',
  'wechat_events',
  'wechat_access_tokens',
  'wechat_check_problems',
  ...['notice_deliveries', 'notice_corrections', 'notice_counts', 'notice_links', 'public_notices'],
  ...['standing_notices', 'activity_roles', 'activity_sessions', 'review_pictures', 'pick_up_reminders'],
];

/**
 * Columns of tables that hold personal data too, which say nothing of a person. Listed one by one, so that a new column
 * is looked at by somebody.
 */
export const notPersonalColumns: Readonly<Record<string, readonly string[]>> = {
  accounts: ['id'],
  answer_templates: [
    ...['id', 'community_id', 'action', 'category_id', 'name', 'version', 'content_hash', 'created_at'],
    'updated_at',
  ],
  outbox_messages: [
    ...['id', 'topic', 'state', 'available_at', 'attempts', 'claimed_by', 'claimed_until', 'last_error'],
    ...['created_at', 'done_at'],
  ],
  households: [
    ...['id', 'community_id', 'grid_id', 'micro_grid_id', 'residency', 'state', 'version', 'created_at'],
    'updated_at',
  ],
  suggestion_boxes: [
    ...['id', 'community_id', 'grid_id', 'door_id', 'label', 'weekday', 'scheduled_from', 'last_opened_on'],
    ...['retired', 'version', 'content_hash', 'created_at', 'updated_at'],
  ],
  complaints: [
    ...['id', 'community_id', 'grid_id', 'micro_grid_id', 'category_id', 'door_id', 'source', 'number'],
    ...['anonymous', 'state', 'version', 'level', 'held_state', 'urgent', 'sensitive', 'settle_days'],
    ...['accept_due_at', 'first_accept_due_at', 'due_at', 'deadline_at', 'clock_stopped_at', 'settle_tenths'],
    ...['reminded_due_at', 'overdue_escalated_at', 'extension_count', 'suspended_until', 'next_timer_at'],
    ...['accepted_at', 'resolved_at', 'closed_at', 'appealed', 'reopen_count', 'lead_unit_id'],
    ...['release_reporter', 'merged_into_id', 'photo_count', 'solved', 'content_hash', 'created_at'],
    'updated_at',
  ],
  complaint_events: [
    ...['id', 'complaint_id', 'sequence', 'type', 'action', 'from_state', 'to_state', 'created_at'],
  ],
  complaint_dispatches: ['id', 'complaint_id', 'unit_id', 'lead', 'state', 'dispatched_at', 'updated_at'],
  public_records: [
    ...['id', 'community_id', 'grid_id', 'category_id', 'complaint_id', 'standing_complaint_id', 'state'],
    ...['reported_at', 'settled_at', 'before_photo_count', 'version', 'content_hash', 'released_at'],
    'withdrawn_at',
  ],
  mediations: [
    ...['id', 'community_id', 'grid_id', 'complaint_id', 'open_complaint_id', 'level', 'state', 'version'],
    ...['ended', 'sort_at', 'next_kind', 'agreement_id', 'agreement_count', 'content_hash', 'ended_at'],
    ...['created_at', 'updated_at'],
  ],
  mediation_agreements: ['id', 'mediation_id', 'number', 'follow_up_days', 'content_hash', 'created_at'],
  mediation_events: [
    ...['id', 'mediation_id', 'sequence', 'type', 'action', 'from_state', 'to_state', 'created_at'],
  ],
  mediation_follow_ups: ['id', 'mediation_id', 'day', 'state', 'recorded_at'],
  box_slips: [
    ...['id', 'opening_id', 'box_id', 'position', 'state', 'complaint_id', 'version', 'dealt_at'],
    'content_hash',
  ],
  box_openings: ['id', 'box_id', 'day', 'slip_count', 'content_hash', 'created_at'],
  cadre_reports: [
    ...['id', 'community_id', 'town_since', 'about', 'state', 'version', 'content_hash', 'received_on'],
    ...['take_up_due_on', 'answer_due_on', 'take_up_told_on', 'answer_told_on', 'untold', 'satisfied'],
  ],
  cadre_report_events: [
    ...['id', 'report_id', 'sequence', 'type', 'action', 'from_state', 'to_state', 'happened_on'],
  ],
  cadre_report_recipients: ['community_id', 'version', 'updated_at'],
  notices: [
    ...['id', 'town_id', 'community_id', 'grid_id', 'level', 'state', 'version', 'revision', 'title', 'text'],
    ...['audience', 'attachments', 'picture_count', 'importance', 'needs_acknowledgement'],
    ...['counts_by_household', 'is_public', 'reminds_daily', 'valid_from', 'valid_until', 'due_at'],
    ...['published_at', 'corrected_at', 'last_reminded_at', 'ended_at', 'withdrawn_reason', 'content_hash'],
    ...['created_at', 'updated_at'],
  ],
  notice_events: ['id', 'notice_id', 'sequence', 'type', 'action', 'from_state', 'to_state', 'created_at'],
  volunteer_teams: ['id', 'community_id', 'grid_id', 'name'],
  activities: [
    ...['id', 'community_id', 'organiser_kind', 'grid_id', 'team_id', 'organiser_name', 'unit_id', 'state'],
    ...['version', 'kind', 'title', 'text', 'place', 'to_bring', 'change_note', 'cancelled_reason'],
    ...['shown_words', 'words_held', 'audience', 'session_count', 'next_starts_at', 'next_ends_at'],
    ...['first_starts_at', 'last_starts_at', 'last_ends_at', 'sign_up_from', 'sign_up_until'],
    ...['cancel_until', 'offer_hours', 'insurance', 'needs_guardian_consent', 'picture_count'],
    ...['last_ticket', 'waiting', 'due_at', 'published_at', 'changed_at', 'ended_at', 'content_hash'],
    ...['created_at', 'updated_at'],
  ],
  activity_reviews: [
    ...['activity_id', 'community_id', 'state', 'version', 'text', 'content_hash', 'published_at'],
    ...['created_at', 'updated_at'],
  ],
  activity_events: [
    'id',
    'activity_id',
    'sequence',
    'type',
    'action',
    'from_state',
    'to_state',
    'created_at',
  ],
};
