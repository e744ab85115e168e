import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  PublicRecord,
  PublicRecordListQuery,
  PublicRecordSummary,
  ReleaseDesk,
  ReleasedRecord,
  ReleasePublicRecord,
  WithdrawPublicRecord,
} from './public-record.schema.js';

const refusals = [
  'PUBLIC_RECORD_PERSONAL_DETAIL',
  'PUBLIC_RECORD_SENSITIVE',
  'PUBLIC_RECORD_NOT_ENDED',
  'PUBLIC_RECORD_PHOTO_UNKNOWN',
] as const;

export const publicRecordApi = {
  list: defineEndpoint({
    name: 'publicRecord.list',
    method: 'GET',
    path: '/public-records',
    permission: 'public.read',
    summary: 'What was reported in a community and what came of it; the latest released first',
    query: PublicRecordListQuery,
    response: pageOf(PublicRecordSummary),
    publicCacheSeconds: 60,
  }),
  get: defineEndpoint({
    name: 'publicRecord.get',
    method: 'GET',
    path: '/public-records/:id',
    permission: 'public.read',
    summary: 'One public record with its pictures',
    params: IdParams,
    response: PublicRecord,
    publicCacheSeconds: 60,
  }),
  desk: defineEndpoint({
    name: 'publicRecord.desk',
    method: 'GET',
    path: '/complaints/:id/public-record',
    permission: 'publicRecord.manage',
    summary: 'What releasing a complaint begins with, and what was released of it',
    params: IdParams,
    response: ReleaseDesk,
  }),
  preview: defineEndpoint({
    name: 'publicRecord.preview',
    method: 'POST',
    path: '/public-records/preview',
    permission: 'publicRecord.manage',
    summary: 'The record exactly as visitors will see it, or why it is refused; nothing is kept',
    body: ReleasePublicRecord,
    response: PublicRecord,
    errors: refusals,
  }),
  release: defineEndpoint({
    name: 'publicRecord.release',
    method: 'POST',
    path: '/public-records',
    permission: 'publicRecord.manage',
    summary:
      'Makes a complaint that has ended public; 201 the first time, 200 with the first result on a retry',
    body: ReleasePublicRecord,
    response: ReleasedRecord,
    status: 201,
    errors: ['ID_ALREADY_USED', 'PUBLIC_RECORD_ALREADY_RELEASED', ...refusals],
  }),
  withdraw: defineEndpoint({
    name: 'publicRecord.withdraw',
    method: 'POST',
    path: '/public-records/:id/actions/withdraw',
    permission: 'publicRecord.manage',
    summary: 'Takes a record back, with the reason; visitors see neither it nor its pictures any more',
    params: IdParams,
    body: WithdrawPublicRecord,
    response: ReleaseDesk,
    errors: ['VERSION_CONFLICT'],
  }),
};
