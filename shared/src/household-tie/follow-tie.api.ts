import * as z from 'zod/mini';
import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { AgreeToFollow, FollowCode, FollowTie, MakeFollowCode } from './follow-tie.schema.js';

/** Following the notices of a relative in another household of the community (家人代看). */
export const followTieApi = {
  makeCode: defineEndpoint({
    name: 'followTie.makeCode',
    method: 'POST',
    path: '/me/follow-codes',
    permission: 'householdTie.request',
    summary: 'A code to show to a relative, for some minutes and for one of them; the one before is void',
    body: MakeFollowCode,
    response: FollowCode,
    status: 201,
    requestsPerMinute: 20,
    errors: ['ID_ALREADY_USED', 'FOLLOW_NEEDS_HOME'],
  }),
  agree: defineEndpoint({
    name: 'followTie.agree',
    method: 'POST',
    path: '/me/follow-ties',
    permission: 'householdTie.request',
    summary: 'Agrees to what the relative asks whose code it is; from then on notices reach both',
    body: AgreeToFollow,
    response: FollowTie,
    status: 201,
    requestsPerMinute: 10,
    errors: [
      'ID_ALREADY_USED',
      'FOLLOW_CODE_WRONG',
      'FOLLOW_OTHER_COMMUNITY',
      'FOLLOW_ALREADY',
      'FOLLOW_TOO_MANY',
    ],
  }),
  list: defineEndpoint({
    name: 'followTie.list',
    method: 'GET',
    path: '/me/follow-ties',
    permission: 'householdTie.request',
    summary: 'Whose notices I get as well, and who gets mine: some, without pages',
    response: z.object({ items: z.array(FollowTie) }),
  }),
  end: defineEndpoint({
    name: 'followTie.end',
    method: 'POST',
    path: '/me/follow-ties/:id/actions/end',
    permission: 'householdTie.request',
    summary: 'Ends it, whichever side one is on; the other is told',
    params: IdParams,
    status: 204,
  }),
};
