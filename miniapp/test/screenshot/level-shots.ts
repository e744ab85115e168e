import { setTimeout as pause } from 'node:timers/promises';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { v7 } from 'uuid';
import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { looks, type Shot } from './shots';

const detail = 'subpackages/complaint/detail/index';
const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

/** A complaint that was late in its grid, went up to the town, and about which staff called; and one that waits. */
async function complaints(server: JourneyServer) {
  const [resident, worker, admin, officer] = await Promise.all(
    (['resident', 'gridWorker', 'communityAdmin', 'townOfficer'] as const).map((persona) =>
      DemoPerson.logIn(server, persona),
    ),
  );
  if (!resident || !worker || !admin || !officer) throw new Error('Not everybody could log in');
  await resident.tiePhone('10000004321');
  const { id } = await resident.report('河边步道的栏杆断了三根，晚上走的人多，怕掉下去');
  const passed = new Date(Date.now() - 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  await databaseRows(
    server,
    'UPDATE complaints SET accept_due_at = ?, deadline_at = ?, reminded_due_at = ?, next_timer_at = ? WHERE id = ?',
    ...[passed, passed, passed, passed, id],
  );
  await risen(worker, id);
  await admin.act(id, 'accept', { note: '今天去现场看' });
  await admin.call(accessRecordApi.callReporter, { params: { id }, body: { id: v7() } });
  await admin.act(id, 'escalate', { note: '栏杆归县水务局管，社区已拉警戒线' });
  await officer.act(id, 'accept');
  await officer.call(accessRecordApi.callReporter, { params: { id }, body: { id: v7() } });
  const { id: waiting } = await resident.report('单元门禁坏了，陌生人随便进');
  return { late: id, waiting };
}

/** The system looks at what is due twice a minute. */
async function risen(by: DemoPerson, id: string): Promise<Complaint> {
  for (let attempt = 0; attempt < 90; attempt++) {
    const complaint = await by.complaint(id);
    if (complaint.level !== 'grid') return complaint;
    await pause(500);
  }
  throw new Error(`Complaint ${id} did not go up by itself`);
}

/** Which level answered for it and whether in time, who called, and passing it on by name. */
export async function levelShots(server: JourneyServer): Promise<Shot[]> {
  const { late, waiting } = await complaints(server);
  const staff = { persona: 'communityAdmin', path: detail, query: { id: late } } as const;
  const handing = { persona: 'gridWorker', path: detail, query: { id: waiting } } as const;
  const sheet = async (app: JourneyPage) => {
    await app.tapId('more');
    await app.tapId('transfer');
  };
  const byName = async (app: JourneyPage) => {
    await sheet(app);
    await app.tap('第3网格');
    await app.tap('第3网格 网格员 许文静');
  };
  const missing = async (app: JourneyPage) => {
    await sheet(app);
    await app.tapId('submit');
  };
  const own = async (app: JourneyPage) => {
    await sheet(app);
    await app.tap(/（现在）$/);
  };
  return [
    ...looks({ name: 'level-stays', options: staff, see: '各级责任' }),
    { name: 'level-stays-wide', builds: web, options: { ...staff, ...wide }, see: '各级责任' },
    {
      name: 'level-resident',
      options: { persona: 'resident', path: detail, query: { id: late } },
      see: '办理经过',
    },
    ...looks({ name: 'level-transfer', options: handing, arrange: byName, see: '转办的理由' }),
    {
      name: 'level-transfer-wide',
      builds: web,
      options: { ...handing, ...wide },
      arrange: byName,
      see: '转办的理由',
    },
    { name: 'level-transfer-missing', options: handing, arrange: missing, see: '请选转到哪个网格' },
    {
      name: 'level-transfer-own',
      options: handing,
      arrange: own,
      see: /交给谁|现在没有别的同事可以接手/,
    },
  ];
}
