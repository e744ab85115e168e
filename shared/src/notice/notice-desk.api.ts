import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  AudienceBuilding,
  AudiencePreview,
  NoticeSender,
  PreviewAudience,
} from './notice-audience.schema.js';
import {
  CreateNotice,
  noticeActionBodies,
  NoticeDesk,
  NoticeDeskQuery,
  NoticeLink,
  NoticeSummary,
  type StaffNoticeAction,
} from './notice-desk.schema.js';
import {
  NoticeFigures,
  NoticeFiguresQuery,
  NoticeHousehold,
  NoticeHouseholdParams,
  NoticeHouseholdQuery,
  NoticeTellingParams,
  TellHousehold,
} from './notice-reach.schema.js';
import { NoticeCorrection, NoticeCorrectionQuery } from './notice.schema.js';

const audienceErrors = ['NOTICE_AUDIENCE_OUT_OF_REACH', 'REGISTRY_LABEL_UNKNOWN'] as const;
const contentErrors = [...audienceErrors, 'NOTICE_FILE_UNKNOWN', 'NOTICE_VALIDITY_PAST'] as const;
const errors = [
  'VERSION_CONFLICT',
  'NOTICE_TRANSITION_NOT_ALLOWED',
  'NOTICE_REMINDED_TODAY',
  'NOTICE_DOCUMENTS_NEED_PEER',
  'NOTICE_AUDIENCE_EMPTY',
  ...contentErrors,
] as const;

function action<A extends StaffNoticeAction>(name: A, summary: string) {
  return defineEndpoint({
    name: `notice.${name}`,
    method: 'POST',
    path: `/notices/:id/actions/${name}`,
    permission: 'notice.write',
    summary,
    params: IdParams,
    body: noticeActionBodies[name],
    response: NoticeDesk,
    errors,
  });
}

export const noticeActionApi = {
  change: action('change', 'Another content or audience for a draft'),
  discard: action('discard', 'A draft is not needed'),
  issue: action('issue', 'Sends it out: now, at its time, or first to a second pair of eyes'),
  takeBack: action('takeBack', 'Back to a draft before anybody saw it'),
  approve: action('approve', 'A second pair of eyes agrees; never the author’s'),
  sendBack: action('sendBack', 'A second pair of eyes does not agree, and why'),
  correct: action('correct', 'Puts right what stands; readers are told and see what changed'),
  remind: action('remind', 'Reminds those who have not read it, or not confirmed it; once a day at most'),
  withdraw: action('withdraw', 'Takes back what stands, with a reason that its recipients read'),
} as const satisfies { [A in StaffNoticeAction]: unknown };

/** What those do who write notices and carry them to the doors. */
export const noticeDeskApi = {
  listSenders: defineEndpoint({
    name: 'notice.listSenders',
    method: 'GET',
    path: '/notice-senders',
    permission: 'notice.write',
    summary: 'As whom I may write, and to which places',
    response: z.object({ items: z.array(NoticeSender) }),
  }),
  listBuildings: defineEndpoint({
    name: 'notice.listBuildings',
    method: 'GET',
    path: '/notice-senders/grids/:id/buildings',
    permission: 'notice.write',
    summary: 'Buildings of a grid to choose from, those of my micro-grids where I lead those',
    params: IdParams,
    response: z.object({ items: z.array(AudienceBuilding) }),
  }),
  previewAudience: defineEndpoint({
    name: 'notice.previewAudience',
    method: 'POST',
    path: '/notice-desk/audience-preview',
    permission: 'notice.write',
    summary: 'How many an audience is, and how they can be reached; nothing is kept',
    body: PreviewAudience,
    response: AudiencePreview,
    requestsPerMinute: 60,
    errors: audienceErrors,
  }),
  create: defineEndpoint({
    name: 'notice.create',
    method: 'POST',
    path: '/notices',
    permission: 'notice.write',
    summary: 'Begins a draft; 200 with the first result on a retry',
    body: CreateNotice,
    response: NoticeDesk,
    status: 201,
    errors: ['ID_ALREADY_USED', ...contentErrors],
  }),
  listDesk: defineEndpoint({
    name: 'notice.listDesk',
    method: 'GET',
    path: '/notice-desk',
    permission: 'notice.reach',
    summary: 'Notices that I wrote, carry to the doors, look at, or that stand below me',
    query: NoticeDeskQuery,
    response: pageOf(NoticeSummary),
  }),
  getDesk: defineEndpoint({
    name: 'notice.getDesk',
    method: 'GET',
    path: '/notice-desk/:id',
    permission: 'notice.reach',
    summary: 'All of one',
    params: IdParams,
    response: NoticeDesk,
  }),
  listDeskCorrections: defineEndpoint({
    name: 'notice.listDeskCorrections',
    method: 'GET',
    path: '/notice-desk/:id/corrections',
    permission: 'notice.reach',
    summary: 'What was put right in it, the latest first',
    params: IdParams,
    query: NoticeCorrectionQuery,
    response: pageOf(NoticeCorrection),
  }),
  poster: defineEndpoint({
    name: 'notice.poster',
    method: 'GET',
    path: '/notice-desk/:id/poster',
    permission: 'notice.reach',
    summary:
      'A picture to pass on in chat groups: title, issuer, day, summary, and a code that opens the notice',
    params: IdParams,
    produces: 'image/png',
  }),
  link: defineEndpoint({
    name: 'notice.link',
    method: 'GET',
    path: '/notice-desk/:id/link',
    permission: 'notice.reach',
    summary: 'A link to pass on in text messages and chat groups: opens the notice in WeChat, or on the web',
    params: IdParams,
    response: NoticeLink,
  }),
  figures: defineEndpoint({
    name: 'notice.figures',
    method: 'GET',
    path: '/notice-desk/:id/figures',
    permission: 'notice.reach',
    summary: 'How many were reached, of those whom I may see',
    params: IdParams,
    query: NoticeFiguresQuery,
    response: NoticeFigures,
  }),
  listHouseholds: defineEndpoint({
    name: 'notice.listHouseholds',
    method: 'GET',
    path: '/notice-desk/:id/households',
    permission: 'notice.reach',
    summary: 'Households of mine by where they stand, with who serves them',
    params: IdParams,
    query: NoticeHouseholdQuery,
    response: pageOf(NoticeHousehold),
  }),
  tell: defineEndpoint({
    name: 'notice.tell',
    method: 'POST',
    path: '/notice-desk/:id/households/:householdId/tellings',
    permission: 'notice.reach',
    summary: 'Ticks a household off: how it was told, or that nobody could be reached',
    params: NoticeHouseholdParams,
    body: TellHousehold,
    response: NoticeHousehold,
    status: 201,
    errors: ['ID_ALREADY_USED', 'NOTICE_TRANSITION_NOT_ALLOWED'],
  }),
  undoTelling: defineEndpoint({
    name: 'notice.undoTelling',
    method: 'POST',
    path: '/notice-desk/:id/households/:householdId/tellings/:tellingId/actions/undo',
    permission: 'notice.reach',
    summary: 'It was a mistake; the household is where it was before',
    params: NoticeTellingParams,
    response: NoticeHousehold,
  }),
  ...noticeActionApi,
};
