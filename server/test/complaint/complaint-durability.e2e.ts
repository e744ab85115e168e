import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';
import { ApiClient } from '../support/api-client.js';
import { eventually, setScene, type Scene } from './scene.js';

const submissions = 200;
const accounts = 10;
/** Acknowledged when the power goes. */
const killAfter = 80;

jest.setTimeout(60_000);

let scene: Scene;
let residents: ApiClient[];
beforeAll(async () => {
  scene = await setScene();
  residents = await Promise.all(
    Array.from({ length: accounts }, async () => scene.as(await scene.factory.residentOf(scene.place))),
  );
});
afterAll(() => scene.server.close());

const ids = async (sql: string) =>
  (await scene.server.dataSource.query<{ id: string }[]>(sql)).map(({ id }) => id).sort();
const byResident = (index: number) => residents[index % accounts] as ApiClient;

describe('a server that is killed in the middle of 200 submissions', () => {
  let reports: SubmitComplaint[];
  const acknowledged = new Set<string>();

  it('has kept every acknowledged complaint once, with its event and its outbox row', async () => {
    reports = Array.from({ length: submissions }, (_, index) =>
      scene.report({ text: `第${index}盏路灯不亮了` }),
    );
    let killed: Promise<void> | undefined;
    await Promise.all(
      reports.map(async (body, index) => {
        const answer = await byResident(index)
          .call(complaintApi.submit, { body })
          .catch(() => undefined);
        if (answer?.status === 201) acknowledged.add(body.id);
        if (acknowledged.size >= killAfter) killed ??= scene.server.process.kill();
      }),
    );
    await killed;
    expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter);
    expect(acknowledged.size).toBeLessThan(submissions);

    const kept = await ids('SELECT id FROM complaints');
    for (const id of acknowledged) expect(kept).toContain(id);
    expect(await ids('SELECT complaint_id AS id FROM complaint_events')).toEqual(kept);
    expect(await ids('SELECT subject_id AS id FROM outbox_messages')).toEqual(kept);
  });

  it('takes in the rest when it is started again, and doubles nothing of what is sent again', async () => {
    const { url } = await scene.server.restart();
    const retry = (body: SubmitComplaint, index: number) =>
      new ApiClient(url, byResident(index).token).call(complaintApi.submit, { body });
    const answers = await Promise.all(reports.map(retry));
    for (const [index, { status }] of answers.entries()) {
      if (acknowledged.has(reports[index]?.id ?? '')) expect(status).toBe(200);
      else expect([200, 201]).toContain(status);
    }
    const all = reports.map(({ id }) => id).sort();
    expect(await ids('SELECT id FROM complaints')).toEqual(all);
    expect(await ids('SELECT complaint_id AS id FROM complaint_events')).toEqual(all);
    expect(await ids('SELECT subject_id AS id FROM outbox_messages')).toEqual(all);
    expect(await ids('SELECT number AS id FROM complaints GROUP BY number HAVING COUNT(*) > 1')).toEqual([]);
  });

  it('tells the grid worker of each of them once', async () => {
    // What the killed server had in hand is free when its lease is over; this waits for that by moving the lease.
    await scene.server.dataSource.query(
      "UPDATE outbox_messages SET available_at = NOW(3) - INTERVAL 1 SECOND WHERE state = 'pending'",
    );
    await eventually(async () => {
      const open = await ids("SELECT id FROM outbox_messages WHERE state <> 'done'");
      return open.length === 0 || undefined;
    });
    expect(await ids('SELECT subject_id AS id FROM messages')).toEqual(reports.map(({ id }) => id).sort());
  });
});
