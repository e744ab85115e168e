import { v7 as uuid } from 'uuid';
import type { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { PickUpAuthorisation } from '../../src/pick-up/entities/pick-up-authorisation.entity.js';
import { PickUp } from '../../src/pick-up/entities/pick-up.entity.js';
import { testCipher } from '../support/test-crypto.js';
import { writeActivity, writeSignUp, type WrittenActivity } from './activity.js';
import type { Factory, GridPlace, Person } from './factory.js';

const minuteMs = 60_000;

/** A session that began half an hour ago, with a child in it whom somebody signed up. */
export interface WrittenChild {
  readonly activity: WrittenActivity;
  readonly signUp: SignUp;
  readonly startsAt: Date;
}

export async function writeChild(
  factory: Factory,
  place: GridPlace,
  organiser: Person,
  guardian: Person,
): Promise<WrittenChild> {
  const startsAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 30 * minuteMs);
  const told = { firstStartsAt: startsAt, needsGuardianConsent: true };
  const activity = await writeActivity(factory, place, organiser, 'published', told, { taken: 1 });
  const agreed = { guardianConsentAt: new Date() };
  const signUp = await writeSignUp(factory, activity, place, guardian, 'in', agreed);
  return { activity, signUp, startsAt };
}

/** Somebody whom the guardian named. */
export function writeAuthorisation(
  factory: Factory,
  { signUp }: Pick<WrittenChild, 'signUp'>,
  guardian: Person,
  told: Partial<PickUpAuthorisation> & { readonly phone?: string } = {},
): Promise<PickUpAuthorisation> {
  const { phone = '10001234567', ...rest } = told;
  const id = told.id ?? uuid();
  return factory.save<PickUpAuthorisation>(PickUpAuthorisation, {
    ...{ id, communityId: signUp.communityId, signUpId: signUp.id, accountId: guardian.account.id },
    ...{ kind: 'named' as const, residentId: null, name: '李桂芳', relation: 'paternalGrandmother' as const },
    phoneCipher: testCipher.encrypt(phone, fieldPlace.pickUpAuthorisationPhone(id)),
    ...{ day: null, revokedAt: null, usedAt: null, forgetAt: new Date(Date.now() + 86_400_000) },
    ...{ contentHash: '-', createdAt: new Date(Date.now() - minuteMs) },
    ...rest,
  });
}

/** That its guardian took it. */
export function writePickUp(
  factory: Factory,
  { activity, signUp, startsAt }: WrittenChild,
  by: Person,
): Promise<PickUp> {
  const now = new Date();
  return factory.save<PickUp>(PickUp, {
    ...{ id: uuid(), communityId: signUp.communityId, activityId: activity.id, startsAt },
    ...{ signUpId: signUp.id, standingSignUpId: signUp.id, kind: 'guardian' as const, relation: null },
    ...{ authorisationId: null, takenAt: now, recordedAt: now, offline: false, revokedBeforeAt: null },
    ...{ correctsId: null, reason: null, handedByAccountId: by.account.id },
    ...{ handedByRole: 'gridWorker' as const, contentHash: '-' },
  });
}
