import * as z from 'zod/mini';
import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  FindRelatives,
  FollowOffer,
  FollowOfferParams,
  MakeFollowOffer,
  OwnFollowOffer,
  Relative,
} from './follow-offer.schema.js';

/** A relative who receives the notices of an elder without an account (家人代收): offered by staff, agreed to by the relative. */
export const followOfferApi = {
  findRelatives: defineEndpoint({
    name: 'followOffer.findRelatives',
    method: 'POST',
    path: '/residents/:id/relatives',
    permission: 'followOffer.manage',
    summary:
      'Adults of the community with an account, by a whole phone number or name; each who is shown is recorded',
    params: IdParams,
    body: FindRelatives,
    response: z.object({ items: z.array(Relative) }),
    requestsPerMinute: 20,
    errors: ['FOLLOW_HAS_ACCOUNT', 'FOLLOW_ADULTS_ONLY', 'FOLLOW_MANY_OF_NAME'],
  }),
  make: defineEndpoint({
    name: 'followOffer.make',
    method: 'POST',
    path: '/residents/:id/follow-offers',
    permission: 'followOffer.manage',
    summary: 'Writes down that an elder wants a relative to receive their notices, and asks the relative',
    params: IdParams,
    body: MakeFollowOffer,
    response: FollowOffer,
    status: 201,
    requestsPerMinute: 20,
    errors: [
      'ID_ALREADY_USED',
      'FOLLOW_HAS_ACCOUNT',
      'FOLLOW_ADULTS_ONLY',
      'FOLLOW_NO_RELATIVE',
      'FOLLOW_ALREADY',
      'FOLLOW_TOO_MANY',
    ],
  }),
  listOf: defineEndpoint({
    name: 'followOffer.listOf',
    method: 'GET',
    path: '/residents/:id/follow-offers',
    permission: 'followOffer.read',
    summary: 'Who receives for a resident, and who is asked to: some, without pages',
    params: IdParams,
    response: z.object({ items: z.array(FollowOffer) }),
  }),
  end: defineEndpoint({
    name: 'followOffer.end',
    method: 'POST',
    path: '/residents/:id/follow-offers/:offerId/actions/end',
    permission: 'followOffer.manage',
    summary: 'Takes it back, or ends it, on the elder’s word; the relative is told',
    params: FollowOfferParams,
    status: 204,
  }),
  listOwn: defineEndpoint({
    name: 'followOffer.listOwn',
    method: 'GET',
    path: '/me/follow-offers',
    permission: 'householdTie.request',
    summary: 'What waits for my answer: some, without pages',
    response: z.object({ items: z.array(OwnFollowOffer) }),
  }),
  agree: defineEndpoint({
    name: 'followOffer.agree',
    method: 'POST',
    path: '/me/follow-offers/:id/actions/agree',
    permission: 'householdTie.request',
    summary: 'From now on notices for the one reach the other',
    params: IdParams,
    status: 204,
    errors: ['FOLLOW_OFFER_GONE', 'FOLLOW_ALREADY', 'FOLLOW_TOO_MANY'],
  }),
  decline: defineEndpoint({
    name: 'followOffer.decline',
    method: 'POST',
    path: '/me/follow-offers/:id/actions/decline',
    permission: 'householdTie.request',
    summary: 'Nothing comes of it; whoever asked is told',
    params: IdParams,
    status: 204,
    errors: ['FOLLOW_OFFER_GONE'],
  }),
};
