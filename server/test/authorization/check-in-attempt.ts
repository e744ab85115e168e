import type { Endpoint } from '@linge/shared/endpoint';
import { checkInStep } from '@linge/shared/check-in/check-in-link';
import { v7 as uuid } from 'uuid';
import type { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { codesOf } from '../../src/check-in/check-in-code.js';
import { writeActivity, writeSignUp, type WrittenActivity } from '../factory/activity.js';
import type { CallInput } from '../support/api-client.js';
import { testIndex } from '../support/test-crypto.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

/** A valid request for every endpoint of checking in. */
export const checkInRequests: Readonly<Record<string, Prepare>> = {
  'checkIn.listPasses': () => ({}),
  'checkIn.listOwn': async (attempt) => ({ params: { id: (await underWay(attempt)).activity.id } }),
  // At their own grid they signed somebody up; elsewhere somebody else did.
  'checkIn.scan': async (attempt) => {
    const { person, place, stranger } = attempt;
    const { activity } = await underWay(attempt, place === 'ownGrid' ? person : stranger);
    const { id, firstStartsAt: startsAt } = activity;
    const step = checkInStep(Date.now());
    const [code] = codesOf(testIndex, { activityId: id, startsAt }, [step, step]);
    const scannedAt = new Date().toISOString();
    return { params: { id }, body: { id: uuid(), startsAt: startsAt.toISOString(), code, scannedAt } };
  },
  'checkIn.getDesk': async (attempt) => ({ params: { id: (await underWay(attempt)).activity.id } }),
  'checkIn.list': async (attempt) => sessionOf((await underWay(attempt)).activity),
  'checkIn.codes': async (attempt) => sessionOf((await underWay(attempt)).activity),
  'checkIn.mark': async (attempt) => {
    const { activity, signUp } = await underWay(attempt);
    const { params, query } = sessionOf(activity);
    const mark = { id: uuid(), signUpId: signUp.id, kind: 'present', at: new Date().toISOString() };
    return { params, body: { ...query, marks: [mark] } };
  },
  'checkIn.confirmHours': async (attempt) => {
    const { activity, signUp } = await underWay(attempt);
    const { params, query } = sessionOf(activity);
    return { params, body: { ...query, items: [{ signUpId: signUp.id, version: 1, minutes: 60 }] } };
  },
};

const sessionOf = ({ id, firstStartsAt }: WrittenActivity) => ({
  ...{ params: { id }, query: { startsAt: firstStartsAt.toISOString() } },
});

/** One of the grid that they try, which began half an hour ago. */
async function underWay(
  { factory, target, stranger }: Attempt,
  by = stranger,
): Promise<{ activity: WrittenActivity; signUp: SignUp }> {
  const firstStartsAt = new Date(Date.now() - 1_800_000);
  const activity = await writeActivity(
    factory,
    target,
    stranger,
    'published',
    { firstStartsAt },
    { taken: 1 },
  );
  return { activity, signUp: await writeSignUp(factory, activity, target, by, 'in') };
}
