import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { DocumentLink, FileLink, FileParams, FileQuery } from './file.schema.js';

export const fileApi = {
  upload: defineEndpoint({
    name: 'file.upload',
    method: 'POST',
    path: '/files/:id',
    permission: 'file.upload',
    summary:
      'Takes in a picture (multipart, field `file`) under an id that the client made; a retry is answered alike',
    params: IdParams,
    consumes: 'multipart/form-data',
    response: FileLink,
    status: 201,
    requestsPerMinute: 120,
    errors: ['ID_ALREADY_USED', 'FILE_TYPE_NOT_ALLOWED', 'FILE_TOO_LARGE', 'FILE_UNREADABLE'],
  }),
  download: defineEndpoint({
    name: 'file.download',
    method: 'GET',
    path: '/files/:id/:variant',
    permission: 'public.read',
    summary: 'A picture, to whoever was given its signed link by an answer that they may see',
    params: FileParams,
    query: FileQuery,
    produces: 'image/jpeg',
    errors: ['FILE_LINK_EXPIRED'],
  }),
  downloadPublic: defineEndpoint({
    name: 'file.downloadPublic',
    method: 'GET',
    path: '/files/public/:id/:variant',
    permission: 'public.read',
    summary:
      'A picture of something that is public, as long as that is; its link neither expires nor tells who asked',
    params: FileParams,
    produces: 'image/jpeg',
  }),
  uploadDocument: defineEndpoint({
    name: 'file.uploadDocument',
    method: 'POST',
    path: '/documents/:id',
    permission: 'file.uploadDocument',
    summary:
      'Takes in a document (multipart, field `file`) under an id that the client made; a retry is answered alike',
    params: IdParams,
    consumes: 'multipart/form-data',
    response: DocumentLink,
    status: 201,
    requestsPerMinute: 60,
    errors: ['ID_ALREADY_USED', 'FILE_TYPE_NOT_ALLOWED', 'FILE_TOO_LARGE', 'FILE_UNREADABLE'],
  }),
  downloadDocument: defineEndpoint({
    name: 'file.downloadDocument',
    method: 'GET',
    path: '/documents/:id',
    permission: 'public.read',
    summary: 'A document, to whoever was given its signed link by an answer that they may see',
    params: IdParams,
    query: FileQuery,
    produces: 'application/octet-stream',
    errors: ['FILE_LINK_EXPIRED'],
  }),
  downloadPublicDocument: defineEndpoint({
    name: 'file.downloadPublicDocument',
    method: 'GET',
    path: '/documents/public/:id',
    permission: 'public.read',
    summary: 'A document of something that is public, as long as that is',
    params: IdParams,
    produces: 'application/octet-stream',
  }),
};
