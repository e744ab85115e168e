import { defineEndpoint } from '../endpoint.js';
import { RecordConsent, Subscription, SubscriptionList, TemplateParams } from './subscription.schema.js';

export const subscriptionApi = {
  list: defineEndpoint({
    name: 'subscription.list',
    method: 'GET',
    path: '/subscriptions',
    permission: 'subscription.own',
    summary: 'What WeChat may send me: what I agreed to, and how many messages are left',
    response: SubscriptionList,
  }),
  record: defineEndpoint({
    name: 'subscription.record',
    method: 'POST',
    path: '/subscriptions/answers',
    permission: 'subscription.own',
    summary: 'Keeps what I answered when WeChat asked me',
    body: RecordConsent,
    response: SubscriptionList,
    status: 201,
    errors: ['ID_ALREADY_USED'],
  }),
  stop: defineEndpoint({
    name: 'subscription.stop',
    method: 'POST',
    path: '/subscriptions/:template/actions/stop',
    permission: 'subscription.own',
    summary: 'Sends me no more of these; what is left is kept',
    params: TemplateParams,
    response: Subscription,
    beforeGuardian: true,
  }),
  resume: defineEndpoint({
    name: 'subscription.resume',
    method: 'POST',
    path: '/subscriptions/:template/actions/resume',
    permission: 'subscription.own',
    summary: 'Sends me these again, as far as any are left',
    params: TemplateParams,
    response: Subscription,
  }),
};
