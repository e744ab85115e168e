import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  AgreeToPrivacy,
  AskDataExport,
  DataExport,
  DeletionOutlook,
  OwnDataExports,
} from './privacy.schema.js';

export const privacyApi = {
  agree: defineEndpoint({
    name: 'privacy.agree',
    method: 'POST',
    path: '/me/privacy-agreements',
    permission: 'privacy.own',
    summary: 'Keeps that I agreed to a version of the declaration, and when; the first time counts',
    body: AgreeToPrivacy,
    status: 204,
    beforeGuardian: true,
    errors: ['PRIVACY_VERSION_UNKNOWN'],
  }),
  deletionOutlook: defineEndpoint({
    name: 'privacy.deletionOutlook',
    method: 'GET',
    path: '/me/deletion',
    permission: 'privacy.own',
    summary: 'What deleting my account would meet: posts that I still hold, complaints under way',
    response: DeletionOutlook,
  }),
  askExport: defineEndpoint({
    name: 'privacy.askExport',
    method: 'POST',
    path: '/me/exports',
    permission: 'privacy.own',
    summary: 'Asks for a copy of what is held about me; made in the background, at most one a day',
    body: AskDataExport,
    response: DataExport,
    status: 201,
    beforeGuardian: true,
    errors: ['ID_ALREADY_USED', 'DATA_EXPORT_TOO_SOON'],
  }),
  listExports: defineEndpoint({
    name: 'privacy.listExports',
    method: 'GET',
    path: '/me/exports',
    permission: 'privacy.own',
    summary: 'The copies that I asked for in the last thirty days, newest first, with how far they are',
    response: OwnDataExports,
  }),
  downloadExport: defineEndpoint({
    name: 'privacy.downloadExport',
    method: 'GET',
    path: '/me/exports/:id/archive',
    permission: 'privacy.own',
    summary: 'The copy as a ZIP: a page to read, the same as JSON, and my pictures; for seven days',
    params: IdParams,
    produces: 'application/zip',
    requestsPerMinute: 10,
    errors: ['DATA_EXPORT_NOT_READY'],
  }),
};
