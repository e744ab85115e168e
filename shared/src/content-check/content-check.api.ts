import * as z from 'zod/mini';
import { Id, IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  ContentCheck,
  ContentCheckCount,
  ContentCheckListQuery,
  PassContent,
  RefuseContent,
  ReopenContent,
} from './content-check.schema.js';
import { WechatChecks } from './wechat-check.schema.js';

export const contentCheckApi = {
  list: defineEndpoint({
    name: 'contentCheck.list',
    method: 'GET',
    path: '/content-checks',
    permission: 'contentCheck.review',
    summary: 'Words and pictures that wait to be looked at, or were, oldest first; as far as one reaches',
    query: ContentCheckListQuery,
    response: pageOf(ContentCheck),
  }),
  count: defineEndpoint({
    name: 'contentCheck.count',
    method: 'GET',
    path: '/content-checks/count',
    permission: 'contentCheck.review',
    summary:
      'How much of it waits for me to decide, in one community or wherever I may; my own is not counted',
    query: z.object({ communityId: z.optional(Id) }),
    response: ContentCheckCount,
  }),
  wechat: defineEndpoint({
    name: 'contentCheck.wechat',
    method: 'GET',
    path: '/content-checks/wechat',
    permission: 'contentCheck.review',
    summary: 'Whether WeChat looks at words and pictures now; while it does not, they wait for staff',
    response: WechatChecks,
  }),
  pass: defineEndpoint({
    name: 'contentCheck.pass',
    method: 'POST',
    path: '/content-checks/:id/actions/pass',
    permission: 'contentCheck.review',
    summary: 'Let others see it; nobody decides about their own',
    params: IdParams,
    body: PassContent,
    response: ContentCheck,
    errors: ['VERSION_CONFLICT'],
  }),
  refuse: defineEndpoint({
    name: 'contentCheck.refuse',
    method: 'POST',
    path: '/content-checks/:id/actions/refuse',
    permission: 'contentCheck.review',
    summary: 'Keep it from others; whoever wrote it is told why',
    params: IdParams,
    body: RefuseContent,
    response: ContentCheck,
    errors: ['VERSION_CONFLICT'],
  }),
  reopen: defineEndpoint({
    name: 'contentCheck.reopen',
    method: 'POST',
    path: '/content-checks/:id/actions/reopen',
    permission: 'contentCheck.review',
    summary: 'Take a decision back',
    params: IdParams,
    body: ReopenContent,
    response: ContentCheck,
    errors: ['VERSION_CONFLICT'],
  }),
};
