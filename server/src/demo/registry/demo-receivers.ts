import { shanghaiDay } from '../../common/clock/clock.js';
import type { FollowOffer } from '../../household-tie/entities/follow-offer.entity.js';
import type { FollowTie } from '../../household-tie/entities/follow-tie.entity.js';
import type { HouseholdTie } from '../../household-tie/entities/household-tie.entity.js';
import { offerMessage } from '../../household-tie/follow-tie.wording.js';
import type { Message } from '../../message/entities/message.entity.js';
import { demoId } from '../common/demo-id.js';
import type { HouseholdDraft, ResidentDraft } from './registry.generator.js';

const day = 86_400_000;

/** Relatives of elders who live alone in the grid worker's grid: one receives since some weeks, one is asked since yesterday. */
const stories = [
  { persona: 'microGridLeader', agreed: true, daysAgo: 40, consentHow: 'door' },
  { persona: 'volunteer', agreed: false, daysAgo: 1, consentHow: 'phone' },
] as const;

export interface ReceiverRows {
  readonly offers: readonly FollowOffer[];
  readonly ties: readonly FollowTie[];
  readonly messages: readonly Message[];
}

/** Who receives the notices of elders without an account. Nothing where the personas do not live. */
export function generateReceivers(
  households: readonly HouseholdDraft[],
  householdTies: readonly HouseholdTie[],
  now: Date,
): ReceiverRows {
  const told = stories.flatMap((story, index) => {
    const home = householdTies.find(({ accountId }) => accountId === demoId('account', story.persona));
    const gridId = households.find(({ row }) => row.id === home?.householdId)?.row.gridId;
    const elder = eldersAlone(households, householdTies, gridId)[index];
    return elder ? [{ ...story, elder }] : [];
  });
  const rows = told.map(({ persona, agreed, daysAgo, consentHow, elder }) => {
    const createdAt = new Date(now.getTime() - daysAgo * day);
    const { id: residentId, communityId } = elder;
    const id = demoId('followOffer', persona);
    const followerAccountId = demoId('account', persona);
    const offer: FollowOffer = {
      ...{ id, communityId, residentId, followerAccountId, followedAccountId: null },
      ...{ relation: 'child', consentHow, consentedOn: shanghaiDay(createdAt) },
      ...{ recordedByAccountId: demoId('account', 'gridWorker'), recordedRole: 'gridWorker' },
      ...{ state: agreed ? 'agreed' : 'waiting', createdAt, answeredAt: agreed ? createdAt : null },
    };
    const tie: FollowTie = {
      ...{ id, communityId, residentId, followerAccountId, followedAccountId: null },
      ...{ createdAt, endedAt: null },
    };
    return { offer, tie, agreed };
  });
  return {
    offers: rows.map(({ offer }) => offer),
    ties: rows.flatMap(({ tie, agreed }) => (agreed ? tie : [])),
    messages: rows.flatMap(({ offer, agreed }) => (agreed ? [] : messageOf(offer))),
  };
}

/** Alone at home, old, and without an account. */
function eldersAlone(
  households: readonly HouseholdDraft[],
  householdTies: readonly HouseholdTie[],
  gridId: string | undefined,
): ResidentDraft[] {
  const withAccount = new Set(householdTies.map(({ residentId }) => residentId));
  return households
    .filter(({ row, residents }) => row.gridId === gridId && residents.length === 1)
    .flatMap(({ residents }) => residents)
    .filter(({ id, age }) => age >= 75 && !withAccount.has(id));
}

function messageOf({ id, followerAccountId, createdAt }: FollowOffer): Message {
  return {
    ...{ id: demoId('message', `followOffer ${id}`, createdAt), accountId: followerAccountId },
    ...offerMessage('follower'),
    ...{ messageGroup: 'household', subjectType: 'followTie', subjectId: id },
    ...{ eventId: demoId('event', `followOffer ${id}`, createdAt), createdAt, readAt: null },
  };
}
