import { expect } from '@jest/globals';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import { v7 as uuid } from 'uuid';
import type { Scene } from '../complaint/scene.js';
import { writeConsent, writeFeedback, writePicture, writeReview } from '../factory/activity-review.js';
import { writeActivity, writeSignUp } from '../factory/activity.js';
import type { Person } from '../factory/factory.js';
import { writeHelpRequest } from '../factory/help-request.js';
import { writeAuthorisation } from '../factory/pick-up.js';
import { hoursEntry, hoursObjection, memberOf, volunteerTeam } from '../factory/volunteer.js';
import type { ApiClient } from '../support/api-client.js';

/** Who lives there, and the name and phone by which they are looked for afterwards. */
interface Told {
  readonly scene: Scene;
  readonly person: Person;
  readonly name: string;
  readonly phone: string;
}

/** Where what is done here says who did it. */
export const neighbourlyColumns = [
  'sign_ups.account_id',
  'pick_up_authorisations.account_id',
  'pick_up_authorisations.name',
  'picture_consents.answered_by_account_id',
  'activity_feedbacks.account_id',
  'activity_feedbacks.words',
  'service_hour_entries.account_id',
  'service_hour_objections.account_id',
  'volunteer_requests.account_id',
  'help_requests.asker_account_id',
  'help_requests.taker_account_id',
  'help_request_events.actor_account_id',
  'service_hour_entries.actor_account_id',
] as const;

/** Serves with a team, objects to hours, takes out a certificate, and asks to join another team. */
export async function volunteers({ scene, person, name }: Told, api: ApiClient): Promise<void> {
  const { factory, place } = scene;
  const team = await volunteerTeam(factory, place);
  await memberOf(factory, team, person);
  const profile = { skills: ['repair' as const], times: ['weekendDay' as const] };
  await api.call(volunteerApi.saveProfile, { body: profile });
  const entry = await hoursEntry(factory, team, person, scene.workerPerson, { reason: `${name}没有签到` });
  await hoursObjection(factory, entry, person);
  const { id } = await volunteerTeam(factory, place);
  await api.call(volunteerApi.join, { params: { id }, body: { id: uuid() } });
}

/** Asks for a hand, has one, and lent one that others confirm, each in its own words. */
export async function lendsHands({ scene, person, name, phone }: Told, api: ApiClient): Promise<void> {
  const { factory, place } = scene;
  const words = { reason: `${name}说的`, thanks: `谢谢${name}` };
  const other = await factory.account();
  const { items } = (await api.call(helpRequestApi.people)).body;
  const residentId = items.find(({ self }) => self)?.residentId ?? '';
  const asked = {
    ...{ id: uuid(), residentId, kind: 'walk' as const, day: null, dayPart: 'any' as const },
    ...{ expectedMinutes: 60, text: `陪${name}走走`, phone },
  };
  expect((await api.call(helpRequestApi.ask, { body: asked })).status).toBe(201);
  for (const state of ['taken', 'finished', 'withWorker', 'closed'] as const) {
    await writeHelpRequest(factory, place, { asker: person, taker: other }, state, words);
    await writeHelpRequest(factory, place, { asker: other, taker: person }, state, words);
  }
  const confirmed = await volunteerTeam(factory, place);
  const told = { actorAccountId: person.account.id, actorRole: 'resident' as const };
  await hoursEntry(factory, confirmed, other, person, told);
}

/** Signs up, says who takes the child home, is on a picture, and says what it was like. */
export async function takesPart({ scene, person, name }: Told): Promise<void> {
  const { factory, place } = scene;
  const activity = await writeActivity(factory, place, scene.workerPerson, 'published', {}, { taken: 1 });
  const signUp = await writeSignUp(factory, activity, place, person, 'in');
  await writeAuthorisation(factory, { signUp }, person, { name });
  const review = await writeReview(factory, activity, scene.workerPerson, 'published');
  const picture = await writePicture(factory, review, scene.workerPerson, false);
  await writeConsent(factory, picture, signUp, person);
  await writeFeedback(factory, signUp, person, { words: `${name}觉得很好`, thanks: `${name}谢谢大家` });
}
