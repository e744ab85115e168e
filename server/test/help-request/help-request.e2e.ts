import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { HelpRequest } from '../../src/help-request/entities/help-request.entity.js';
import { ServiceHoursRepository } from '../../src/service-hours/service-hours.repository.js';
import { messageAbout } from '../complaint/scene.js';
import { setHelpScene, today, type HelpScene } from './help-scene.js';

jest.setTimeout(120_000);

let scene: HelpScene;
beforeAll(async () => {
  scene = await setHelpScene();
});
afterAll(() => scene.server.close());

const hoursOf = async () =>
  (await scene.volunteer.api.call(serviceHoursApi.listOwn, { query: { limit: 100 } })).body.items;

describe('a resident asks for a hand', () => {
  it('a volunteer takes it, both agree to the minutes, and the volunteer is thanked', async () => {
    const { elder, volunteer } = scene;
    const help = await scene.ask(elder);
    expect(help).toMatchObject({
      ...{
        state: 'open',
        part: 'asker',
        askedFor: 'self',
        helpedName: '周玉莲',
        availableActions: ['withdraw'],
      },
    });
    await messageAbout(volunteer.api, help.id, 'helpRequestOpened');

    const seen = await volunteer.api.call(helpRequestApi.get, { params: { id: help.id } });
    expect(seen.queries).toBeLessThanOrEqual(4);
    expect(seen.body).toMatchObject({
      ...{ part: 'volunteer', text: '帮买两斤米送上五楼', helpedName: null, address: null, phone: null },
      ...{ availableActions: ['take'], events: [] },
    });
    const taken = await scene.done(volunteer.api, help, 'take', { phone: '13900004321' });
    expect(taken).toMatchObject({
      ...{ state: 'taken', part: 'taker', helpedName: '周玉莲', phone: '13800001234' },
      availableActions: ['giveBack', 'finish'],
    });
    expect(taken.address).toContain(' ');
    await messageAbout(elder.api, help.id, 'helpRequestTaken');
    expect(await scene.get(elder.api, help.id)).toMatchObject({
      ...{ volunteerName: '林佳宁', volunteerPhone: '13900004321' },
    });

    const early = await scene.act(volunteer.api, taken, 'finish', { servedOn: '2026-01-01', minutes: 90 });
    expect(early.problem.code).toBe('HELP_REQUEST_DAY_OUT_OF_RANGE');
    const finished = await scene.done(volunteer.api, taken, 'finish', { servedOn: today(), minutes: 90 });
    expect(finished.availableActions).toEqual([]);
    const asked = await messageAbout(elder.api, help.id, 'helpRequestFinished');
    expect(asked.body).toContain('1 小时 30 分钟');
    expect((await scene.act(volunteer.api, finished, 'confirm', {})).problem.code).toBe('PERMISSION_DENIED');

    const thanks = '小林人真好，米扛上来还帮我擦了窗';
    const closed = await scene.done(elder.api, finished, 'confirm', { thanks });
    expect(closed).toMatchObject({ state: 'closed', minutes: 90, thanks, phone: null, availableActions: [] });
    const told = await messageAbout(volunteer.api, help.id, 'helpRequestClosed');
    expect(told.body).not.toContain('小林');
    expect(await scene.get(volunteer.api, help.id)).toMatchObject({
      ...{ thanks, helpedName: '周*莲', address: null, phone: null },
    });
    expect(await scene.get(scene.worker, help.id)).toMatchObject({ part: 'staff', thanks: null });
    const [entry] = await hoursOf();
    expect(entry).toMatchObject({
      ...{ source: 'recorded', what: '邻里互助：陪购代买', minutes: 90, byName: '受助居民', day: today() },
      ...{ teamName: scene.team.name, mayObject: true },
    });
    const row = await scene.server.dataSource.manager.findOneByOrFail(HelpRequest, { id: help.id });
    expect([row.phoneCipher, row.takerPhoneCipher, row.dueAt]).toEqual([null, null, null]);
  });

  it('hours of it stand in what a certificate says', async () => {
    const finished = await scene.finished(30);
    await scene.done(scene.elder.api, finished, 'confirm', {});
    const { manager } = scene.server.dataSource;
    const lines = await new ServiceHoursRepository(scene.server.dataSource).statement(
      ...([scene.volunteer.person.account.id, scene.place.community.id, today(), today(), manager] as const),
    );
    expect(lines.find(({ what }) => what === '邻里互助：陪购代买')?.recordedMinutes).toBe(120);
  });

  it('who was helped says other minutes, to which the volunteer agrees', async () => {
    const finished = await scene.finished(120);
    const countered = await scene.done(scene.elder.api, finished, 'counter', { minutes: 60 });
    expect(countered).toMatchObject({ state: 'countered', statedMinutes: 120, counteredMinutes: 60 });
    await messageAbout(scene.volunteer.api, finished.id, 'helpRequestCountered');
    expect((await scene.act(scene.elder.api, countered, 'agree')).problem.code).toBe('PERMISSION_DENIED');
    const closed = await scene.done(scene.volunteer.api, countered, 'agree');
    expect(closed).toMatchObject({ state: 'closed', minutes: 60 });
    await messageAbout(scene.elder.api, finished.id, 'helpRequestClosed');
    expect((await hoursOf())[0]).toMatchObject({ minutes: 60, byName: '受助居民' });
  });

  it('what they do not agree to goes to the grid worker, who says what counts', async () => {
    const finished = await scene.finished(300);
    const reason = '只来了十分钟';
    const disputed = await scene.done(scene.elder.api, finished, 'dispute', { reason });
    expect(disputed).toMatchObject({ state: 'withWorker', reason, availableActions: [] });
    await messageAbout(scene.worker, finished.id, 'helpRequestDisputed');
    await messageAbout(scene.volunteer.api, finished.id, 'helpRequestPassed');
    const query = {
      communityId: scene.place.community.id,
      gridId: scene.place.grid.id,
      phase: 'worker',
    } as const;
    const desk = await scene.worker.call(helpRequestApi.listDesk, { query });
    expect(desk.queries).toBeLessThanOrEqual(3);
    expect(desk.body.items.map(({ id }) => id)).toEqual([finished.id]);
    const seen = await scene.get(scene.worker, finished.id);
    expect(seen).toMatchObject({ part: 'staff', helpedName: '周玉莲', volunteerName: '林佳宁' });
    expect(seen.availableActions.sort()).toEqual(['end', 'putBack', 'settle']);
    expect(seen.events.map(({ type, by }) => [type, by])).toEqual([
      ['HelpAsked', 'asker'],
      ['HelpShown', null],
      ['HelpTaken', 'volunteer'],
      ['HelpFinished', 'volunteer'],
      ['HelpDisputed', 'asker'],
    ]);
    await scene.done(scene.worker, seen, 'settle', { minutes: 15, reason: '问过双方，来了一刻钟' });
    await messageAbout(scene.elder.api, finished.id, 'helpRequestClosed');
    expect((await hoursOf())[0]).toMatchObject({ minutes: 15, byName: '网格员 王建国' });
  });
});

describe('a volunteer who cannot come', () => {
  it('gives it back without a reason, and the next one reads nothing of it', async () => {
    const next = await scene.newVolunteer('何晓梅');
    const taken = await scene.done(scene.volunteer.api, await scene.ask(), 'take', { phone: '13900004321' });
    expect((await next.api.call(helpRequestApi.get, { params: { id: taken.id } })).status).toBe(404);
    const back = await scene.act(scene.volunteer.api, taken, 'giveBack');
    expect(back.body).toMatchObject({ state: 'open', part: 'volunteer', address: null });
    await messageAbout(scene.elder.api, taken.id, 'helpRequestGivenBack');
    const open = await scene.get(next.api, taken.id);
    expect(open).toMatchObject({ state: 'open', reason: null, volunteerName: null, events: [] });
    const again = await scene.done(next.api, open, 'take', {});
    expect(await scene.get(scene.elder.api, again.id)).toMatchObject({
      volunteerName: '何晓梅',
      volunteerPhone: null,
    });
  });

  it('hears that it is not needed any more, that staff find somebody else, or that they ended it', async () => {
    const withdrawn = await scene.done(scene.volunteer.api, await scene.ask(), 'take', {});
    await scene.done(scene.elder.api, withdrawn, 'withdraw');
    await messageAbout(scene.volunteer.api, withdrawn.id, 'helpRequestWithdrawn');

    const put = await scene.done(scene.volunteer.api, await scene.ask(), 'take', {});
    const back = await scene.done(scene.admin, put, 'putBack', { reason: '志愿者住院了' });
    expect(back).toMatchObject({ state: 'open', volunteerName: null });
    await messageAbout(scene.volunteer.api, put.id, 'helpRequestPutBack');
    await messageAbout(scene.elder.api, put.id, 'helpRequestPutBack');
    expect(await scene.get(scene.volunteer.api, put.id)).toMatchObject({ part: 'volunteer', reason: null });

    const ended = await scene.done(scene.worker, back, 'end', { reason: '社区已经安排了上门服务' });
    expect(ended.state).toBe('ended');
    const told = await scene.get(scene.elder.api, put.id);
    expect(told.reason).toBe('社区已经安排了上门服务');
    await messageAbout(scene.elder.api, put.id, 'helpRequestEnded');
  });
});
