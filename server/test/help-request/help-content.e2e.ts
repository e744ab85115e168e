import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { doubtfulWords, riskyWords, verdictsOnDemand } from '../content-check/content-scene.js';
import { eventually, messageAbout } from '../complaint/scene.js';
import { setHelpScene, type HelpScene } from './help-scene.js';

jest.setTimeout(120_000);

let scene: HelpScene;
beforeAll(async () => {
  scene = await setHelpScene({ environment: verdictsOnDemand });
});
afterAll(() => scene.server.close());

const listed = async (id: string) => {
  const query = { communityId: scene.place.community.id, limit: 100 };
  const { items } = (await scene.admin.call(contentCheckApi.list, { query })).body;
  return items.find(({ subject }) => subject?.id === id);
};
const held = (id: string) => eventually(() => listed(id));
const pass = async (id: string) => {
  const { id: checkId, version } = await held(id);
  await scene.admin.call(contentCheckApi.pass, { params: { id: checkId }, body: { version } });
};
/** The clock need not be waited for. */
const soon = (id: string) =>
  scene.server.dataSource.query('UPDATE help_requests SET due_at = ? WHERE id = ?', [
    ...[new Date(Date.now() - 1_000), id],
  ]);
const offered = async () => {
  const query = { communityId: scene.place.community.id, limit: 100 };
  return (await scene.volunteer.api.call(helpRequestApi.listOpen, { query })).body.items.map(({ id }) => id);
};

describe('what is asked for', () => {
  it('is refused where it is risky', async () => {
    const body = scene.body(scene.elder, { text: riskyWords });
    const answer = await scene.elder.api.call(helpRequestApi.ask, { body });
    expect(answer.problem.code).toBe('CONTENT_RISKY');
    expect((await scene.elder.api.call(helpRequestApi.get, { params: { id: body.id } })).status).toBe(404);
  });

  it('is at once with who asked and staff, and with volunteers once it was let through', async () => {
    const help = await scene.ask(scene.elder, { text: doubtfulWords });
    expect(help).toMatchObject({ state: 'checking', mark: 'waiting', text: doubtfulWords });
    expect(await scene.get(scene.worker, help.id)).toMatchObject({ part: 'staff', text: doubtfulWords });
    expect(await offered()).not.toContain(help.id);
    expect((await scene.act(scene.volunteer.api, help, 'take', {})).problem.code).toBe('NOT_FOUND');
    await pass(help.id);
    await soon(help.id);
    await messageAbout(scene.volunteer.api, help.id, 'helpRequestOpened');
    expect(await offered()).toContain(help.id);
    expect(await scene.get(scene.elder.api, help.id)).toMatchObject({ state: 'open', mark: null });
  });

  it('stays unseen where staff refuse it, and can be withdrawn', async () => {
    const help = await scene.ask(scene.elder, { text: doubtfulWords });
    const { id, version } = await held(help.id);
    await scene.admin.call(contentCheckApi.refuse, { params: { id }, body: { version, reason: '请说具体' } });
    await messageAbout(scene.elder.api, help.id, 'contentRefused');
    await soon(help.id);
    const seen = await scene.get(scene.elder.api, help.id);
    expect(seen).toMatchObject({ state: 'checking', mark: 'refused' });
    await scene.done(scene.elder.api, seen, 'withdraw');
  });
});

describe('a kind word', () => {
  it('counts the minutes at once, and is read by the volunteer once it was let through', async () => {
    const finished = await scene.finished();
    const closed = await scene.done(scene.elder.api, finished, 'confirm', { thanks: doubtfulWords });
    expect(closed).toMatchObject({ state: 'closed', thanks: doubtfulWords });
    expect(await scene.get(scene.volunteer.api, finished.id)).toMatchObject({ minutes: 90, thanks: null });
    await pass(finished.id);
    expect(await scene.get(scene.volunteer.api, finished.id)).toMatchObject({ thanks: doubtfulWords });
  });

  it('is refused where it is risky, and nothing is confirmed by it', async () => {
    const finished = await scene.finished();
    const refused = await scene.act(scene.elder.api, finished, 'confirm', { thanks: riskyWords });
    expect(refused.problem.code).toBe('CONTENT_RISKY');
    expect((await scene.get(scene.elder.api, finished.id)).state).toBe('finished');
  });
});
