import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { OwnNoticeListQuery, PublicNoticeListQuery, ReadNotice } from './notice-own.schema.js';
import { OwnNotice, OwnNoticeSummary, PublicNotice, PublicNoticeSummary } from './notice.schema.js';

/** What residents and visitors read. */
export const noticeApi = {
  list: defineEndpoint({
    name: 'notice.list',
    method: 'GET',
    path: '/notices',
    permission: 'public.read',
    summary: 'Notices of a community that anybody may read and that are valid, the latest first',
    query: PublicNoticeListQuery,
    response: pageOf(PublicNoticeSummary),
    publicCacheSeconds: 30,
  }),
  get: defineEndpoint({
    name: 'notice.get',
    method: 'GET',
    path: '/notices/:id',
    permission: 'public.read',
    summary: 'One that anybody may read',
    params: IdParams,
    response: PublicNotice,
    publicCacheSeconds: 30,
  }),
  listOwn: defineEndpoint({
    name: 'notice.listOwn',
    method: 'GET',
    path: '/me/notices',
    permission: 'notice.own',
    summary: 'Notices addressed to me or to somebody whom I look after, the latest first',
    query: OwnNoticeListQuery,
    response: pageOf(OwnNoticeSummary),
  }),
  getOwn: defineEndpoint({
    name: 'notice.getOwn',
    method: 'GET',
    path: '/me/notices/:id',
    permission: 'notice.own',
    summary: 'One of them; to have it on the screen is told by `read`',
    params: IdParams,
    response: OwnNotice,
  }),
  read: defineEndpoint({
    name: 'notice.read',
    method: 'POST',
    path: '/me/notices/:id/actions/read',
    permission: 'notice.own',
    summary: 'I read it; counts once, and marks its messages in my inbox as read',
    params: IdParams,
    body: ReadNotice,
    response: OwnNotice,
    beforeGuardian: true,
  }),
  acknowledge: defineEndpoint({
    name: 'notice.acknowledge',
    method: 'POST',
    path: '/me/notices/:id/actions/acknowledge',
    permission: 'notice.own',
    summary: 'I read it and say so (回执); only where it asks for that',
    params: IdParams,
    body: ReadNotice,
    response: OwnNotice,
    errors: ['NOTICE_TRANSITION_NOT_ALLOWED'],
  }),
};
