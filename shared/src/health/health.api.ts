import * as z from 'zod/mini';
import { defineEndpoint } from '../endpoint.js';

export const Health = z.object({ status: z.literal('ok') });

export const Readiness = z.object({
  status: z.literal('ok'),
  /** What has not been delivered: told, but no reason to take nobody new. */
  outbox: z.object({
    /** Messages that failed in every try, until somebody has looked at them. */
    parked: z.int(),
    /** Messages that wait for longer than `lateMinutes`. */
    late: z.int(),
    lateMinutes: z.int(),
  }),
});

export const healthApi = {
  live: defineEndpoint({
    name: 'health.live',
    method: 'GET',
    path: '/health/live',
    permission: 'public.read',
    summary: 'The process runs',
    response: Health,
  }),
  ready: defineEndpoint({
    name: 'health.ready',
    method: 'GET',
    path: '/health/ready',
    permission: 'public.read',
    summary:
      'The process can serve: its database answers and is migrated; 503 while it cannot. Tells what is stuck in the outbox',
    response: Readiness,
    errors: ['SERVICE_UNAVAILABLE'],
  }),
};
