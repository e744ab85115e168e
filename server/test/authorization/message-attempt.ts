import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;

/** What was given up of a step in the grid at hand. */
async function parked({ factory, target }: Attempt): Promise<string> {
  const now = new Date();
  const { id } = await factory.save(OutboxMessage, {
    ...{ id: uuid(), topic: 'nobody.Hears', subjectId: uuid(), payload: { gridId: target.grid.id } },
    ...{ state: 'parked', availableAt: now, createdAt: now, attempts: 8, lastError: 'No', doneAt: null },
    ...{ claimedBy: null, claimedUntil: null },
  });
  return id;
}

/** Of the inbox, what may be pushed, and what could not be. */
export const messageRequests: Readonly<Record<string, (attempt: Attempt) => Input | Promise<Input>>> = {
  'message.unread': () => ({}),
  'message.readGroup': () => ({ params: { group: 'complaint' } }),
  'message.preference': () => ({}),
  'message.changePreference': () => ({ body: { muted: ['notice'], quietHours: null } }),
  'subscription.list': () => ({}),
  'subscription.record': () => ({
    body: {
      id: uuid(),
      answers: [{ template: 'complaintProgress', answer: 'accept' }],
      answeredAt: new Date().toISOString(),
    },
  }),
  'subscription.stop': () => ({ params: { template: 'complaintProgress' } }),
  'subscription.resume': () => ({ params: { template: 'complaintProgress' } }),
  'undelivered.list': ({ target }) => ({ query: { communityId: target.community.id, source: 'inbox' } }),
  'undelivered.listOfTown': ({ target }) => ({
    params: { id: target.community.townId },
    query: { source: 'push' },
  }),
  'undelivered.waiting': ({ target }) => ({ query: { communityId: target.community.id, source: 'push' } }),
  'undelivered.waitingOfTown': ({ target }) => ({
    params: { id: target.community.townId },
    query: { source: 'inbox' },
  }),
  'undelivered.sendAll': ({ target }) => ({
    params: { source: 'push' },
    body: { communityId: target.community.id, until: new Date().toISOString() },
  }),
  'undelivered.sendAllOfTown': ({ target }) => ({
    params: { id: target.community.townId, source: 'inbox' },
    body: { until: new Date().toISOString() },
  }),
  'undelivered.sendAgain': async (attempt) => ({
    params: { source: 'inbox', id: await parked(attempt) },
    body: { version: 8 },
  }),
};
