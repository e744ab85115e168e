import type { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import type { Volunteer } from '../../src/volunteer/entities/volunteer.entity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { knownNumbers } from '../factory/known-numbers.js';
import { memberOf, volunteerTeam } from '../factory/volunteer.js';
import { registered, tied } from '../household-tie/registry.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

/** A team with its captain and a member whom the registry knows, each logged in; and those above them. */
export interface VolunteerScene {
  readonly server: TestServer;
  readonly factory: Factory;
  readonly place: GridPlace;
  readonly team: VolunteerTeam;
  readonly captain: ApiClient;
  readonly captainPerson: Person;
  readonly volunteer: ApiClient;
  readonly volunteerPerson: Person;
  readonly member: Volunteer;
  readonly admin: ApiClient;
  readonly adminPerson: Person;
  readonly officer: ApiClient;
  as(person: Person): Promise<ApiClient>;
  /** Somebody whom the registry knows to live here, with a name and a document of their own. */
  resident(name: string): Promise<Person>;
}

let people = 0;

export async function setVolunteerScene(): Promise<VolunteerScene> {
  const server = await startTestServer();
  const factory = new Factory(server.dataSource);
  const place = await factory.grid();
  const as = (person: Person) => server.login(person.openId);
  const resident = async (name: string) => {
    const at = await factory.neighbouring(place);
    const { idNumber } = knownNumbers(4_000 + ++people);
    return tied(factory, at, await registered(factory, at, { name, idNumber }));
  };
  const captainPerson = await factory.gridStaff(place, 'partTimeMember', '周国强');
  const team = await volunteerTeam(factory, place, captainPerson);
  const volunteerPerson = await resident('林佳宁');
  const adminPerson = await factory.appointee(place.community, 'communityAdmin');
  return {
    ...{ server, factory, place, team, captainPerson, volunteerPerson, adminPerson, as, resident },
    member: await memberOf(factory, team, volunteerPerson),
    captain: await as(captainPerson),
    volunteer: await as(volunteerPerson),
    admin: await as(adminPerson),
    officer: await as(await factory.appointee(place.community, 'townOfficer')),
  };
}
