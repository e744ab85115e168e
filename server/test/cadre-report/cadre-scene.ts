import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { SendCadreReport, SentCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { v7 as uuid } from 'uuid';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

/** A community that names somebody who serves no grid, and everybody around. */
export interface CadreScene {
  readonly server: TestServer;
  readonly factory: Factory;
  readonly place: GridPlace;
  readonly resident: Person;
  readonly named: Person;
  readonly namedApi: ApiClient;
  readonly worker: Person;
  readonly workerApi: ApiClient;
  readonly admin: ApiClient;
  readonly officer: ApiClient;
  as(person: Person): Promise<ApiClient>;
  /** A report about the grid worker that the named person may read. */
  report(more?: Partial<SendCadreReport>): SendCadreReport;
  /** Sends one, as a visitor unless told. */
  sent(more?: Partial<SendCadreReport>, by?: ApiClient): Promise<SentCadreReport>;
  /** Names somebody as an administrator does. */
  name(staffMemberId: string | null): Promise<void>;
  /** Its id, as whoever it lies with finds it in their list. */
  idOf(number: string, by: ApiClient): Promise<string>;
}

export async function setCadreScene(environment: Readonly<Record<string, string>> = {}): Promise<CadreScene> {
  const server = await startTestServer({ environment });
  const factory = new Factory(server.dataSource);
  const place = await factory.grid();
  const as = (person: Person) => server.login(person.openId);
  const worker = await factory.gridStaff(place, 'gridWorker', '罗志成');
  const named = await factory.appointee(place.community, 'unitHandler', await factory.unit(place.community));
  const admin = await as(await factory.appointee(place.community, 'communityAdmin'));
  const officer = await as(await factory.appointee(place.community, 'townOfficer'));
  await server.dataSource.query('UPDATE staff_members SET name = ? WHERE id = ?', [
    '潘建业',
    named.staffMember?.id,
  ]);
  const communityId = place.community.id;
  const report = (more: Partial<SendCadreReport> = {}): SendCadreReport => ({
    ...{ id: uuid(), communityId, about: 'person', who: '网格员罗志成', to: 'named' },
    text: '他上门收卫生费不开收据，问他还骂人',
    ...more,
  });
  const name = async (staffMemberId: string | null) => {
    const setting = (await admin.call(cadreReportApi.getSetting, { query: { communityId } })).body;
    const body = { communityId, version: setting.version, staffMemberId };
    const answer = await admin.call(cadreReportApi.nameRecipient, { body });
    if (answer.body.staffMemberId !== staffMemberId) throw new Error('Not named');
  };
  await name(named.staffMember?.id ?? null);
  return {
    ...{ server, factory, place, named, worker, admin, officer, as, report, name },
    resident: await factory.residentOf(place),
    namedApi: await as(named),
    workerApi: await as(worker),
    sent: async (more = {}, by = server.api) =>
      (await by.call(cadreReportApi.send, { body: report(more) })).body,
    async idOf(number, by) {
      const { items } = (await by.call(cadreReportApi.list, { query: { limit: 100 } })).body;
      const found = items.find((item) => item.number === number);
      if (!found) throw new Error(`${number} does not lie there`);
      return found.id;
    },
  };
}
