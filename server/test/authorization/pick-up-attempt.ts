import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import { writeAuthorisation, writeChild, writePickUp, type WrittenChild } from '../factory/pick-up.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

/** A child of the place that a stranger signed up; at the own grid, for the guardian’s endpoints, whoever tries. */
function child({ factory, target, stranger }: Attempt): Promise<WrittenChild> {
  return writeChild(factory, target, stranger, stranger);
}

function ownChild({ factory, target, stranger, person, place }: Attempt): Promise<WrittenChild> {
  return writeChild(factory, target, stranger, place === 'ownGrid' ? person : stranger);
}

const guardian = ({ stranger, person, place }: Attempt) => (place === 'ownGrid' ? person : stranger);

/** A valid request for every endpoint of picking up children. */
export const pickUpRequests: Readonly<Record<string, Prepare>> = {
  'pickUp.getOwn': async (attempt) => ({ params: { id: (await ownChild(attempt)).signUp.id } }),
  'pickUp.authorise': async (attempt) => ({
    params: { id: (await ownChild(attempt)).signUp.id },
    body: {
      ...{ id: uuid(), kind: 'named', name: '李桂芳', relation: 'paternalGrandmother' },
      ...{ phone: '10001234567', agreed: true },
    },
  }),
  'pickUp.revoke': async (attempt) => {
    const written = await ownChild(attempt);
    const { id: authorisationId } = await writeAuthorisation(attempt.factory, written, guardian(attempt));
    return { params: { id: written.signUp.id, authorisationId } };
  },
  'pickUp.listDesk': async (attempt) => ({ params: { id: (await child(attempt)).activity.id } }),
  'pickUp.handOver': async (attempt) => {
    const { activity, signUp, startsAt } = await child(attempt);
    return {
      params: { id: activity.id },
      body: { id: uuid(), signUpId: signUp.id, startsAt: startsAt.toISOString(), to: 'guardian' },
    };
  },
  'pickUp.correct': async (attempt) => {
    const written = await child(attempt);
    const { id: pickUpId } = await writePickUp(attempt.factory, written, attempt.stranger);
    return {
      params: { id: written.activity.id, pickUpId },
      body: { id: uuid(), reason: 'stillHere', to: 'nobody' },
    };
  },
  'pickUp.call': async (attempt) => {
    const written = await child(attempt);
    const { id: authorisationId } = await writeAuthorisation(attempt.factory, written, attempt.stranger);
    return {
      params: { id: written.activity.id },
      body: { id: uuid(), signUpId: written.signUp.id, authorisationId },
    };
  },
};
