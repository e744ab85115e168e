import * as z from 'zod/mini';
import { defineEndpoint } from '../endpoint.js';

export const Health = z.object({ status: z.literal('ok') });

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
    summary: 'The process can serve: its database answers and is migrated; 503 while it cannot',
    response: Health,
    errors: ['SERVICE_UNAVAILABLE'],
  }),
};
