import { setTimeout } from 'node:timers/promises';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { messageApi } from '@linge/shared/message/message.api';
import type { Message } from '@linge/shared/message/message.schema';
import { v7 as uuid } from 'uuid';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';

/** A grid with the people that a complaint there goes through, each logged in. */
export interface Scene {
  readonly server: TestServer;
  readonly factory: Factory;
  readonly place: GridPlace;
  readonly categoryId: string;
  readonly resident: ApiClient;
  readonly residentPerson: Person;
  readonly worker: ApiClient;
  readonly workerPerson: Person;
  readonly secretary: ApiClient;
  readonly admin: ApiClient;
  /** Logs a person of the factory in. */
  as(person: Person): Promise<ApiClient>;
  /** A report about this place's door. */
  report(more?: Partial<SubmitComplaint>): SubmitComplaint;
  submit(by: ApiClient, more?: Partial<SubmitComplaint>): Promise<Complaint>;
}

export async function setScene(options?: TestServerOptions): Promise<Scene> {
  const server = await startTestServer(options);
  const factory = new Factory(server.dataSource);
  const place = await factory.grid();
  const categoryId = await factory.categoryId(place.community.id);
  const residentPerson = await factory.residentOf(place, '李*明');
  const workerPerson = await factory.gridStaff(place, 'gridWorker', '王建国');
  const as = (person: Person) => server.login(person.openId);
  const report = (more?: Partial<SubmitComplaint>): SubmitComplaint => ({
    id: uuid(),
    categoryId,
    text: '楼下的路灯三天不亮了',
    doorId: place.door.id,
    photoIds: [],
    anonymous: true,
    ...more,
  });
  return {
    server,
    factory,
    place,
    categoryId,
    residentPerson,
    workerPerson,
    resident: await as(residentPerson),
    worker: await as(workerPerson),
    secretary: await as(await factory.gridStaff(place, 'branchSecretary', '赵志强')),
    admin: await as(await factory.appointee(place.community, 'communityAdmin')),
    as,
    report,
    async submit(by, more) {
      return (await by.call(complaintApi.submit, { body: report(more) })).body;
    },
  };
}

/** Waits until an inbox holds a message about a thing; delivery is announced, not timed. */
export async function messageAbout(
  api: ApiClient,
  subjectId: string,
  kind: Message['kind'],
): Promise<Message> {
  return eventually(async () => {
    const { items } = (await api.call(messageApi.list)).body;
    return items.find((message) => message.subject.id === subjectId && message.kind === kind);
  });
}

const patienceMs = 30_000;

/** Asks again and again until there is an answer. */
export async function eventually<Result>(
  ask: () => Promise<Result | undefined>,
  waitMs = patienceMs,
): Promise<Result> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Nothing came within ${waitMs} ms`);
    await setTimeout(20);
  }
}
