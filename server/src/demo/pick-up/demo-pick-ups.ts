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
import type { DraftEncryption } from '../seed/encrypt.js';

const minuteMs = 60_000;
/** Far from every series of numbers that others are given. */
const firstPhone = 61_000_000;
/** Generated names, one for each guardian. */
const grandmothers = ['李桂芳', '王素兰', '何玉珍'];

export interface PickUpRows {
  readonly authorisations: PickUpAuthorisation[];
  readonly pickUps: PickUp[];
}

/** The children whom personas signed up: the grandmother may take them, and took them from the sessions that are over. */
export function generatePickUps(
  { activities, sessions, signUps }: ActivityRows,
  encryption: DraftEncryption,
  now: Date,
): PickUpRows {
  const rows: PickUpRows = { authorisations: [], pickUps: [] };
  const children = signUps.filter(({ guardianConsentAt, accountId }) => guardianConsentAt && accountId);
  for (const [index, signUp] of children.entries()) {
    const activity = activities.find(({ id }) => id === signUp.activityId);
    if (!activity || signUp.state !== 'in') continue;
    const grandmother = grandmotherOf(signUp, index, encryption, forgetAtOf(activity.lastEndsAt));
    rows.authorisations.push(grandmother);
    const over = sessions.filter(({ activityId, endsAt }) => activityId === activity.id && endsAt <= now);
    for (const { startsAt, endsAt } of over) {
      const takenAt = new Date(endsAt.getTime() - 3 * minuteMs);
      rows.pickUps.push({
        ...{ id: demoId('pickUp', `${signUp.id} ${startsAt.toISOString()}`, takenAt) },
        ...{ communityId: signUp.communityId, activityId: activity.id, startsAt, signUpId: signUp.id },
        ...{ standingSignUpId: signUp.id, kind: 'named', relation: grandmother.relation },
        ...{ authorisationId: grandmother.id, takenAt, recordedAt: takenAt, offline: false },
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

function grandmotherOf(
  { id: signUpId, communityId, accountId, createdAt }: SignUp,
  index: number,
  encryption: DraftEncryption,
  forgetAt: Date,
): PickUpAuthorisation {
  const id = demoId('pickUpAuthorisation', signUpId, createdAt);
  const phone = demoPhone(firstPhone + index);
  return {
    ...{ id, communityId, signUpId, accountId: accountId ?? '', kind: 'named', residentId: null },
    ...{ name: grandmothers[index % grandmothers.length] ?? null, relation: 'maternalGrandmother' },
    phoneCipher: encryption.text(phone, fieldPlace.pickUpAuthorisationPhone(id)),
    ...{ day: null, revokedAt: null, usedAt: null, forgetAt, contentHash: '', createdAt },
  };
}

export async function writePickUps(manager: EntityManager, rows: PickUpRows): Promise<void> {
  await insertRows(manager, PickUpAuthorisation, rows.authorisations);
  await insertRows(manager, PickUp, rows.pickUps);
}
