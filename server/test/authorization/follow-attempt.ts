import { v7 as uuid } from 'uuid';
import { FollowOffer } from '../../src/household-tie/entities/follow-offer.entity.js';
import { householdBeside, registered, tied } from '../household-tie/registry.js';
import type { CallInput } from '../support/api-client.js';
import type { Endpoint } from '@linge/shared/endpoint';
import type { Person } from '../factory/factory.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;

/** An elder without an account, and a relative with one, each in a household of their own there. */
async function family({ target, factory }: Attempt, who?: Person) {
  const elder = await registered(factory, {
    ...target,
    household: await householdBeside(factory, target),
  });
  const home = { ...target, household: await householdBeside(factory, target) };
  const relative = await registered(factory, home);
  return { elder, relative, person: await tied(factory, home, relative, who) };
}

/** What waits for the answer of the one who tries, or of somebody else. */
async function waiting(attempt: Attempt, own = false): Promise<FollowOffer> {
  const { elder, person } = await family(attempt, own ? attempt.person : undefined);
  return attempt.factory.save(FollowOffer, {
    ...{ id: uuid(), communityId: attempt.target.community.id, residentId: elder.id },
    ...{ followerAccountId: person.account.id, followedAccountId: null, relation: 'child' as const },
    ...{ consentHow: 'door' as const, consentedOn: '2026-01-01' },
    ...{ recordedByAccountId: attempt.stranger.account.id, recordedRole: 'gridWorker' as const },
    ...{ state: 'waiting' as const, createdAt: new Date(), answeredAt: null },
  });
}

const answer = async (attempt: Attempt): Promise<Input> => ({
  params: { id: (await waiting(attempt, attempt.place === 'ownGrid')).id },
});

export const followRequests: Readonly<Record<string, (attempt: Attempt) => Input | Promise<Input>>> = {
  'followOffer.findRelatives': async (attempt) => ({
    params: { id: (await family(attempt)).elder.id },
    body: { phone: '10001234567' },
  }),
  'followOffer.make': async (attempt) => {
    const { elder, relative } = await family(attempt);
    const consent = { relation: 'child', consentHow: 'door', consentedOn: '2026-01-01' };
    return { params: { id: elder.id }, body: { id: uuid(), relativeId: relative.id, ...consent } };
  },
  'followOffer.listOf': async (attempt) => ({ params: { id: (await family(attempt)).elder.id } }),
  'followOffer.end': async (attempt) => {
    const { id, residentId } = await waiting(attempt);
    return { params: { id: residentId, offerId: id } };
  },
  'followOffer.listOwn': () => ({}),
  'followOffer.agree': answer,
  'followOffer.decline': answer,
};
