import { expect } from '@jest/globals';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import type {
  AskedHelpAction,
  AskForHelp,
  HelpActionBody,
  HelpRequest,
} from '@linge/shared/help-request/help-request.schema';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import type { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import { setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import { memberOf, volunteerTeam } from '../factory/volunteer.js';
import { registered, tied } from '../household-tie/registry.js';
import type { Answer, ApiClient } from '../support/api-client.js';
import type { TestServerOptions } from '../support/test-server.js';

/** Somebody who lives here and uses the app. */
export interface Neighbour {
  readonly place: GridPlace;
  readonly resident: Resident;
  readonly person: Person;
  readonly api: ApiClient;
}

/** A grid with a volunteer team, where somebody asks for a hand. */
export interface HelpScene extends Scene {
  readonly team: VolunteerTeam;
  readonly elder: Neighbour;
  readonly volunteer: Neighbour;
  neighbour(name: string, at?: GridPlace): Promise<Neighbour>;
  newVolunteer(name: string, at?: GridPlace): Promise<Neighbour>;
  /** What somebody asks for themselves, today; any field otherwise. */
  body(who: Neighbour, more?: Partial<AskForHelp>): AskForHelp;
  ask(who?: Neighbour, more?: Partial<AskForHelp>): Promise<HelpRequest>;
  get(api: ApiClient, id: string): Promise<HelpRequest>;
  act<A extends AskedHelpAction>(
    api: ApiClient,
    help: Pick<HelpRequest, 'id' | 'version'>,
    action: A,
    body?: Omit<HelpActionBody<A>, 'version'>,
  ): Promise<Answer<HelpRequest>>;
  /** The same, which succeeds. */
  done<A extends AskedHelpAction>(
    api: ApiClient,
    help: Pick<HelpRequest, 'id' | 'version'>,
    action: A,
    body?: Omit<HelpActionBody<A>, 'version'>,
  ): Promise<HelpRequest>;
  /** Asked for, taken and said to be done. */
  finished(minutes?: number): Promise<HelpRequest>;
}

export const today = () => shanghaiDay(new Date());
export const dayFrom = (days: number) => shanghaiDay(new Date(Date.now() + days * 86_400_000));

export async function setHelpScene(options?: TestServerOptions): Promise<HelpScene> {
  const scene = await setScene(options);
  const { factory, place } = scene;
  const team = await volunteerTeam(factory, place);
  const move = async (name: string, at: GridPlace, volunteers: boolean): Promise<Neighbour> => {
    const home = await factory.neighbouring(at);
    const resident = await registered(factory, home, { name });
    const person = await tied(factory, home, resident);
    if (volunteers) await memberOf(factory, team, person);
    return { place: home, resident, person, api: await scene.as(person) };
  };
  const neighbour = (name: string, at = place) => move(name, at, false);
  const newVolunteer = (name: string, at = place) => move(name, at, true);
  const [elder, volunteer] = [await neighbour('周玉莲'), await newVolunteer('林佳宁')];
  const body = ({ resident }: Neighbour, more: Partial<AskForHelp> = {}): AskForHelp => ({
    ...{ id: uuid(), residentId: resident.id, kind: 'shopping', day: today(), dayPart: 'morning' },
    ...{ expectedMinutes: 60, text: '帮买两斤米送上五楼', phone: '13800001234', ...more },
  });
  const act: HelpScene['act'] = (api, { id, version }, action, more) => {
    // they differ in their bodies alone, which the parameter's type has checked
    const endpoint = helpRequestApi[action] as typeof helpRequestApi.giveBack;
    return api.call(endpoint, { params: { id }, body: { version, ...more } });
  };
  const done: HelpScene['done'] = async (api, help, action, more) => {
    const answer = await act(api, help, action, more);
    expect([action, answer.status]).toEqual([action, 200]);
    return answer.body;
  };
  const ask = async (who = elder, more: Partial<AskForHelp> = {}): Promise<HelpRequest> => {
    const answer = await who.api.call(helpRequestApi.ask, { body: body(who, more) });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  return {
    ...scene,
    ...{ team, elder, volunteer, neighbour, newVolunteer, body, act, done, ask },
    get: async (api, id) => (await api.call(helpRequestApi.get, { params: { id } })).body,
    async finished(minutes = 90) {
      const taken = await done(volunteer.api, await ask(), 'take', {});
      return done(volunteer.api, taken, 'finish', { servedOn: today(), minutes });
    },
  };
}
