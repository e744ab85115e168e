import * as z from 'zod/mini';

/** Every `code` that a problem answer can carry; the mini-program has a sentence in Chinese for each. */
export const ErrorCode = z.enum([
  // any endpoint
  'REQUEST_INVALID',
  'AUTHENTICATION_REQUIRED',
  'PERMISSION_DENIED',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'TOO_MANY_REQUESTS',
  'PAYLOAD_TOO_LARGE',
  'MEDIA_TYPE_NOT_SUPPORTED',
  'INTERNAL_ERROR',
  'SERVICE_UNAVAILABLE',
  // a thing named by the client
  'ID_ALREADY_USED',
  'VERSION_CONFLICT',
  // sessions
  'LOGIN_CODE_INVALID',
  'LOGIN_TOO_OFTEN',
  'LOGIN_HIGH_RISK',
  'WECHAT_UNAVAILABLE',
  'PHONE_CODE_INVALID',
  'DEMO_NOT_AVAILABLE',
  // privacy
  'PRIVACY_VERSION_UNKNOWN',
  'ACCOUNT_STILL_SERVING',
  'DATA_EXPORT_TOO_SOON',
  'DATA_EXPORT_NOT_READY',
  'GUARDIAN_CONSENT_NEEDED',
  'GUARDIAN_CONSENT_NOT_NEEDED',
  'GUARDIAN_CONSENT_TRANSITION_NOT_ALLOWED',
  'GUARDIAN_UNKNOWN',
  // doors
  'DOOR_NOT_FOUND',
  'DOOR_LINK_NOT_CALLABLE',
  // files
  'FILE_TYPE_NOT_ALLOWED',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_LINK_EXPIRED',
  // words that WeChat refuses
  'CONTENT_RISKY',
  // complaints
  'COMPLAINT_TRANSITION_NOT_ALLOWED',
  'COMPLAINT_OWN_WORK',
  'COMPLAINT_CATEGORY_UNKNOWN',
  'COMPLAINT_PHOTO_UNKNOWN',
  'COMPLAINT_TARGET_UNKNOWN',
  'COMPLAINT_DAY_PAST',
  'COMPLAINT_DAY_TOO_FAR',
  'COMPLAINT_SUSPENDED_TWICE',
  'COMPLAINT_EXPORT_TOO_LARGE',
  'COMPLAINT_CATEGORY_NAME_TAKEN',
  'COMPLAINT_CATEGORY_BRANCH_INVALID',
  'COMPLAINT_CATEGORY_LAST',
  // templates for answers
  'ANSWER_TEMPLATE_TOO_MANY',
  // public records
  'PUBLIC_RECORD_PERSONAL_DETAIL',
  'PUBLIC_RECORD_SENSITIVE',
  'PUBLIC_RECORD_NOT_ENDED',
  'PUBLIC_RECORD_PHOTO_UNKNOWN',
  'PUBLIC_RECORD_ALREADY_RELEASED',
  // suggestion boxes
  'SUGGESTION_BOX_OPENED_TODAY',
  'SUGGESTION_BOX_PHOTO_UNKNOWN',
  'BOX_SLIP_DEALT_WITH',
  // reports about cadres
  'CADRE_REPORT_TRANSITION_NOT_ALLOWED',
  // mediations
  'MEDIATION_TRANSITION_NOT_ALLOWED',
  'MEDIATION_NOT_POSSIBLE',
  'MEDIATION_ALREADY_OPEN',
  'MEDIATION_TARGET_UNKNOWN',
  'MEDIATION_DAY_PAST',
  // notices
  'NOTICE_TRANSITION_NOT_ALLOWED',
  'NOTICE_AUDIENCE_OUT_OF_REACH',
  'NOTICE_AUDIENCE_EMPTY',
  'NOTICE_FILE_UNKNOWN',
  'NOTICE_VALIDITY_PAST',
  'NOTICE_REMINDED_TODAY',
  'NOTICE_DOCUMENTS_NEED_PEER',
  // the registry
  'RESIDENT_ID_NUMBER_TAKEN',
  'REGISTRY_HEAD_REQUIRED',
  'REGISTRY_HOUSEHOLD_CLOSED',
  'REGISTRY_ENTRY_CONTRADICTS',
  'REGISTRY_LABEL_UNKNOWN',
  'REGISTRY_FIELD_INVALID',
  'REGISTRY_NAME_TAKEN',
  'RESIDENT_NOT_CALLABLE',
  'LANDLORD_NOT_CALLABLE',
  'TELLER_NOT_CALLABLE',
  'REPORTER_NOT_CALLABLE',
  'SAVED_FILTER_NAME_TAKEN',
  'OTHER_HOME_ALREADY',
  // grid assignments
  'GRID_ASSIGNMENT_OVERLAP',
  'GRID_ASSIGNMENT_ENDED',
  'STAFF_MEMBER_PHONE_TAKEN',
  // household ties and corrections
  'ROOM_NOT_FOUND',
  'HOUSEHOLD_TIE_ALREADY',
  'HOUSEHOLD_TIE_PHONE_NEEDED',
  'HOUSEHOLD_TIE_RESIDENT_UNKNOWN',
  'HOUSEHOLD_TIE_TOO_MANY_GUESSES',
  'HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED',
  'FOLLOW_NEEDS_HOME',
  'FOLLOW_CODE_WRONG',
  'FOLLOW_OTHER_COMMUNITY',
  'FOLLOW_ALREADY',
  'FOLLOW_TOO_MANY',
  'FOLLOW_HAS_ACCOUNT',
  'FOLLOW_ADULTS_ONLY',
  'FOLLOW_NO_RELATIVE',
  'FOLLOW_MANY_OF_NAME',
  'FOLLOW_OFFER_GONE',
  'CORRECTION_TRANSITION_NOT_ALLOWED',
  // volunteers, their hours and certificates
  'VOLUNTEER_NEEDS_HOME',
  'VOLUNTEER_ALREADY',
  'VOLUNTEER_REQUEST_ANSWERED',
  'HOURS_OWN',
  'HOURS_OWN_CONFIRMATION',
  'HOURS_UNCHANGED',
  'HOURS_ALREADY_OBJECTED',
  'HOURS_OBJECTION_ANSWERED',
  'CERTIFICATE_NO_HOURS',
  'CERTIFICATE_NEEDS_IDENTITY',
  // handovers
  'HANDOVER_POSTS_CHANGED',
  'HANDOVER_LEAVES_NOBODY',
  'HANDOVER_TAKEN_EFFECT',
  // imports of the registry
  'REGISTRY_IMPORT_RUNNING',
  'REGISTRY_IMPORT_TRANSITION_NOT_ALLOWED',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** One thing wrong with one field of a request. */
export const FieldProblem = z.object({
  /** Where, as in the request: `body.photoIds.3`, `query.limit`. */
  path: z.string(),
  /** What kind of mistake: zod's issue code (`too_small`, `invalid_type`, …) or a code of our own. */
  code: z.string(),
  message: z.optional(z.string()),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 `application/problem+json`, as every error of the API is answered. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ErrorCode,
  detail: z.optional(z.string()),
  /** The same id as in the server's log, shown on error screens so that people can quote it. */
  requestId: z.string(),
  fields: z.optional(z.array(FieldProblem)),
});
export type Problem = z.infer<typeof Problem>;
