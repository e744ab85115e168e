import { defineEndpoint } from '../endpoint.js';
import { ConfirmCallback, ReceiveCallback } from './wechat-callback.schema.js';

const callback = {
  path: '/wechat/callback',
  // WeChat has no account here: its signature is what lets it in.
  permission: 'public.read',
  anonymous: true,
  // All of it comes from a handful of WeChat's addresses.
  requestsPerMinute: 60_000,
  produces: 'text/plain',
  errors: ['PERMISSION_DENIED', 'NOT_FOUND'],
} as const;

export const wechatCallbackApi = {
  confirm: defineEndpoint({
    ...callback,
    name: 'wechatCallback.confirm',
    method: 'GET',
    summary: 'WeChat asks whether this address knows the token; answers what it asks to be answered',
    query: ConfirmCallback,
  }),
  receive: defineEndpoint({
    ...callback,
    name: 'wechatCallback.receive',
    method: 'POST',
    summary: 'WeChat pushes an event, signed and encrypted, in JSON; answers `success`',
    query: ReceiveCallback,
    anyBodyType: true,
  }),
};
