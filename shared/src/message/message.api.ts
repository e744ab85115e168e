import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { MessageGroup } from './message-group.js';
import { ChangeMessagePreference, MessagePreference } from './message-preference.schema.js';
import { MarkedRead, Message, MessageListQuery, UnreadCounts } from './message.schema.js';

export const messageApi = {
  list: defineEndpoint({
    name: 'message.list',
    method: 'GET',
    path: '/messages',
    permission: 'message.own',
    summary: 'My inbox, newest first; all of it or one group',
    query: MessageListQuery,
    response: pageOf(Message),
  }),
  read: defineEndpoint({
    name: 'message.read',
    method: 'POST',
    path: '/messages/:id/actions/read',
    permission: 'message.own',
    summary: 'Marks a message of mine as read',
    params: IdParams,
    response: Message,
    beforeGuardian: true,
  }),
  readAll: defineEndpoint({
    name: 'message.readAll',
    method: 'POST',
    path: '/messages/actions/read',
    permission: 'message.own',
    summary: 'Marks all my messages as read, but for notices that I still have to confirm',
    response: MarkedRead,
    beforeGuardian: true,
  }),
  unread: defineEndpoint({
    name: 'message.unread',
    method: 'GET',
    path: '/messages/unread',
    permission: 'message.own',
    summary: 'How many messages of mine are unread, by group',
    response: UnreadCounts,
  }),
  readGroup: defineEndpoint({
    name: 'message.readGroup',
    method: 'POST',
    path: '/message-groups/:group/actions/read',
    permission: 'message.own',
    summary: 'Marks all my messages of a group as read, but for notices that I still have to confirm',
    params: z.object({ group: MessageGroup }),
    response: MarkedRead,
    beforeGuardian: true,
  }),
  preference: defineEndpoint({
    name: 'message.preference',
    method: 'GET',
    path: '/message-preference',
    permission: 'message.own',
    summary: 'Which groups may be pushed to me through WeChat, and when not',
    response: MessagePreference,
  }),
  changePreference: defineEndpoint({
    name: 'message.changePreference',
    method: 'PUT',
    path: '/message-preference',
    permission: 'message.own',
    summary: 'Chooses which groups may be pushed to me, and the hours in which nothing is',
    body: ChangeMessagePreference,
    response: MessagePreference,
  }),
};
