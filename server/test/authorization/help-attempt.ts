import type { Endpoint } from '@linge/shared/endpoint';
import type { HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { writeHelpRequest } from '../factory/help-request.js';
import { registered, tied } from '../household-tie/registry.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;
type Part = 'asker' | 'taker' | 'nobody';

const isOwn = ({ place }: Attempt) => place === 'ownGrid';

/** Of a stranger, in the place; in the try at the own grid the one who tries has a part in it. */
async function help(attempt: Attempt, state: HelpRequestState, part: Part = 'nobody') {
  const { factory, target, person, stranger } = attempt;
  const mine = isOwn(attempt) ? part : 'nobody';
  const other = await factory.account();
  // In a household of its own: those who try may belong to that of the place.
  const { id: residentId } = await registered(factory, await factory.neighbouring(target));
  return writeHelpRequest(
    factory,
    target,
    {
      asker: mine === 'asker' ? person : stranger,
      residentId,
      taker: mine === 'taker' ? person : other,
    },
    state,
  );
}

/** A step of a request as it stands. */
function step(state: HelpRequestState, part: Part, body: object = {}): Prepare {
  return async (attempt) => ({
    params: { id: (await help(attempt, state, part)).id },
    body: { version: 1, ...body },
  });
}

const inPlace = ({ target }: Attempt) => ({ communityId: target.community.id, gridId: target.grid.id });
const reason = { reason: '问过双方' };

export const helpRequests: Readonly<Record<string, Prepare>> = {
  'helpRequest.people': () => ({}),
  'helpRequest.ask': async (attempt) => {
    const { factory, target, person } = attempt;
    const at = await factory.neighbouring(target);
    const resident = await registered(factory, at, { name: '周玉莲' });
    // A household of their own at the own grid; elsewhere, somebody of the registry.
    if (isOwn(attempt) && attempt.actor === 'reporter') await tied(factory, at, resident, person);
    return {
      body: {
        ...{ id: uuid(), residentId: resident.id, kind: 'walk', day: null, dayPart: 'any' },
        ...{ expectedMinutes: 60, text: '陪着去河边走走' },
      },
    };
  },
  'helpRequest.listOwn': () => ({}),
  'helpRequest.listTaken': () => ({}),
  'helpRequest.listOpen': (attempt) => ({ query: inPlace(attempt) }),
  'helpRequest.listDesk': (attempt) => ({ query: inPlace(attempt) }),
  'helpRequest.get': async (attempt) => ({ params: { id: (await help(attempt, 'taken')).id } }),
  'helpRequest.take': step('open', 'nobody'),
  'helpRequest.giveBack': step('taken', 'taker'),
  'helpRequest.finish': async (attempt) => ({
    params: { id: (await help(attempt, 'taken', 'taker')).id },
    body: { version: 1, servedOn: shanghaiDay(new Date()), minutes: 60 },
  }),
  'helpRequest.confirm': step('finished', 'asker'),
  'helpRequest.counter': step('finished', 'asker', { minutes: 30 }),
  'helpRequest.agree': step('countered', 'taker'),
  'helpRequest.dispute': step('finished', 'asker', reason),
  'helpRequest.withdraw': step('open', 'asker'),
  'helpRequest.settle': step('withWorker', 'nobody', { ...reason, minutes: 30 }),
  'helpRequest.putBack': step('withWorker', 'nobody', reason),
  'helpRequest.end': step('open', 'nobody', reason),
};
