import type { EntityManager } from 'typeorm';
import { fieldPlace } from '../../common/crypto/field-cipher.js';
import { insertRows } from '../../common/database/insert-rows.js';
import type { SignUp } from '../../activity/entities/sign-up.entity.js';
import { PickUpAuthorisation } from '../../pick-up/entities/pick-up-authorisation.entity.js';
import { PickUp } from '../../pick-up/entities/pick-up.entity.js';
import { forgetAtOf } from '../../pick-up/pick-up.policy.js';
import type { ActivityRows } from '../activity/activity.generator.js';
import { demoId } from '../common/demo-id.js';
import { demoPhone } from '../common/phone-number.js';
import type { DemoCommunity } from '../demo-community.js';
import type { DraftEncryption } from '../seed/encrypt.js';

const minuteMs = 60_000;
/** Far from every series of numbers that others are given. */
const firstPhone = 61_000_000;
/** Generated, of the other side of the family. */
const grandmothers = ['李桂芳', '王素兰'];

export interface PickUpRows {
  readonly authorisations: PickUpAuthorisation[];
  readonly pickUps: PickUp[];
}

/**
 * The children whom personas signed up: a woman of the household and a grandmother who lives elsewhere may take them; the
 * former took them from the sessions that are over.
 */
export function generatePickUps(
  demo: DemoCommunity,
  { activities, sessions, signUps }: ActivityRows,
  encryption: DraftEncryption,
  now: Date,
): PickUpRows {
  const rows: PickUpRows = { authorisations: [], pickUps: [] };
  const children = signUps.filter(({ guardianConsentAt, accountId }) => guardianConsentAt && accountId);
  for (const [index, signUp] of children.entries()) {
    const activity = activities.find(({ id }) => id === signUp.activityId);
    if (!activity) continue;
    const base = authorisationOf(signUp, forgetAtOf(activity.lastEndsAt));
    const residentId = womanBeside(demo, signUp)?.id;
    const atHome = residentId ? [{ ...base('home'), kind: 'household' as const, residentId }] : [];
    const elsewhere = base('elsewhere');
    const place = fieldPlace.pickUpAuthorisationPhone(elsewhere.id);
    const grandmother: PickUpAuthorisation = {
      ...{ ...elsewhere, name: grandmothers[index % grandmothers.length] ?? null },
      ...{ relation: 'maternalGrandmother' },
      phoneCipher: encryption.text(demoPhone(firstPhone + index), place),
    };
    const taker = atHome[0] ?? grandmother;
    rows.authorisations.push(...atHome, grandmother);
    const over = sessions.filter(({ activityId, endsAt }) => activityId === activity.id && endsAt <= now);
    for (const { startsAt, endsAt } of over) {
      const takenAt = new Date(endsAt.getTime() - 3 * minuteMs);
      rows.pickUps.push({
        ...{ id: demoId('pickUp', `${signUp.id} ${startsAt.toISOString()}`, takenAt) },
        ...{ communityId: signUp.communityId, activityId: activity.id, startsAt, signUpId: signUp.id },
        ...{ standingSignUpId: signUp.id, kind: taker.kind, relation: taker.relation },
        ...{ authorisationId: taker.id, takenAt, recordedAt: takenAt, offline: false },
        ...{ revokedBeforeAt: null, correctsId: null, reason: null },
        ...{
          handedByAccountId: activity.authorAccountId,
          handedByRole: activity.authorRole,
          contentHash: '',
        },
      });
    }
  }
  return rows;
}

/** A grown woman of the child’s household who did not sign it up. */
function womanBeside({ households, householdTies }: DemoCommunity, { residentId, accountId }: SignUp) {
  const guardian = householdTies.find((tie) => tie.accountId === accountId)?.residentId;
  const home = households.find(({ residents }) => residents.some(({ id }) => id === residentId));
  return home?.residents.findLast(({ id, sex, age }) => sex === 'female' && age >= 18 && id !== guardian);
}

function authorisationOf({ id: signUpId, communityId, accountId, createdAt }: SignUp, forgetAt: Date) {
  return (which: string): PickUpAuthorisation => ({
    ...{ id: demoId('pickUpAuthorisation', `${signUpId} ${which}`, createdAt), communityId, signUpId },
    ...{ accountId: accountId ?? '', kind: 'named', residentId: null, name: null, relation: null },
    ...{ phoneCipher: null, day: null, revokedAt: null, usedAt: null, forgetAt, contentHash: '', createdAt },
  });
}

export async function writePickUps(manager: EntityManager, rows: PickUpRows): Promise<void> {
  await insertRows(manager, PickUpAuthorisation, rows.authorisations);
  await insertRows(manager, PickUp, rows.pickUps);
}
