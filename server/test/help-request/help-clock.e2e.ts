import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import { messageApi } from '@linge/shared/message/message.api';
import { HelpRequestEvent } from '../../src/help-request/entities/help-request-event.entity.js';
import { eventually, messageAbout } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';
import { dayFrom, setHelpScene, type HelpScene } from './help-scene.js';

jest.setTimeout(120_000);

let scene: HelpScene;
beforeAll(async () => {
  scene = await setHelpScene();
  await scene.server.startSecond();
});
afterAll(() => scene.server.close());

/** Some days go by, as the clocks of both servers see it. */
async function daysPass(id: string, days: number): Promise<void> {
  await scene.server.dataSource.query(
    `UPDATE help_requests SET last_day = ?, day = IF(day IS NULL, NULL, ?), due_at = ? WHERE id = ?`,
    [dayFrom(-days), dayFrom(-days), new Date(Date.now() - 1_000), id],
  );
}
const becomes = (id: string, state: HelpRequestState) =>
  eventually(async () => {
    const found = await scene.get(scene.worker, id);
    return found.state === state ? found : undefined;
  });
const typesOf = async (id: string) => {
  const { manager } = scene.server.dataSource;
  const events = await manager.find(HelpRequestEvent, {
    where: { helpRequestId: id },
    order: { sequence: 'ASC' },
  });
  return events.map(({ type }) => type);
};
const kindsOf = async (api: ApiClient, id: string) =>
  (await api.call(messageApi.list, { query: { limit: 100 } })).body.items
    .filter(({ subject }) => subject.id === id)
    .map(({ kind }) => kind);

describe('with two servers', () => {
  it('what nobody took ends after its day, once, and who asked hears of it once', async () => {
    const helps = await Promise.all(Array.from({ length: 5 }, () => scene.ask()));
    for (const { id } of helps) await daysPass(id, 1);
    for (const { id } of helps) {
      await becomes(id, 'expired');
      await messageAbout(scene.elder.api, id, 'helpRequestExpired');
      expect(await typesOf(id)).toEqual(['HelpAsked', 'HelpShown', 'HelpExpired']);
      expect(await kindsOf(scene.elder.api, id)).toEqual(['helpRequestExpired']);
    }
  });

  it('a day that is not over yet is left alone', async () => {
    const help = await scene.ask(scene.elder, { day: dayFrom(2) });
    await daysPass(help.id, 1);
    await becomes(help.id, 'expired');
    const other = await scene.ask(scene.elder, { day: dayFrom(2) });
    expect((await scene.get(scene.worker, other.id)).state).toBe('open');
  });

  it('what a volunteer has and says nothing about goes to the grid worker, once', async () => {
    const taken = await scene.done(scene.volunteer.api, await scene.ask(), 'take', {});
    await daysPass(taken.id, 4);
    await becomes(taken.id, 'withWorker');
    await messageAbout(scene.worker, taken.id, 'helpRequestDisputed');
    await messageAbout(scene.volunteer.api, taken.id, 'helpRequestPassed');
    expect(await kindsOf(scene.worker, taken.id)).toEqual(['helpRequestDisputed']);
    expect((await typesOf(taken.id)).filter((type) => type === 'HelpPassed')).toHaveLength(1);
    // its day is over: it is not offered again
    const seen = await scene.get(scene.worker, taken.id);
    expect(seen.availableActions.sort()).toEqual(['end', 'settle']);
    const again = await scene.act(scene.worker, seen, 'putBack', { reason: '再找人' });
    expect(again.problem.code).toBe('HELP_REQUEST_DAY_OVER');
  });

  it('and so does what nobody confirms', async () => {
    const finished = await scene.finished();
    await daysPass(finished.id, 0);
    const passed = await becomes(finished.id, 'withWorker');
    await scene.done(scene.worker, passed, 'settle', { minutes: 90, reason: '打电话问过，做好了' });
  });

  it('nothing is passed on before its time', async () => {
    const finished = await scene.finished();
    const [row] = await scene.server.dataSource.query<{ dueAt: Date }[]>(
      'SELECT due_at AS dueAt FROM help_requests WHERE id = ?',
      [finished.id],
    );
    const days = ((row?.dueAt.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });
});
