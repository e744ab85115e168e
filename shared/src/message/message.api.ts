import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { Message, MessageListQuery } from './message.schema.js';

export const messageApi = {
  list: defineEndpoint({
    name: 'message.list',
    method: 'GET',
    path: '/messages',
    permission: 'message.own',
    summary: 'My inbox, newest first',
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
  }),
  readAll: defineEndpoint({
    name: 'message.readAll',
    method: 'POST',
    path: '/messages/actions/read',
    permission: 'message.own',
    summary: 'Marks all my messages as read',
    status: 204,
  }),
};
