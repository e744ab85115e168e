import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ServiceHourEntry } from '../../src/service-hours/entities/service-hour-entry.entity.js';
import { ApiClient } from '../support/api-client.js';
import { setHelpScene, type HelpScene, type Neighbour } from './help-scene.js';

jest.setTimeout(120_000);

const volunteers = 8;
const rounds = 5;

let scene: HelpScene;
let secondUrl: string;
let crowd: Neighbour[];

beforeAll(async () => {
  scene = await setHelpScene();
  secondUrl = (await scene.server.startSecond()).url;
  crowd = [];
  for (let number = 0; number < volunteers; number++) {
    const one = await scene.newVolunteer(`志愿者${number}`);
    crowd.push({ ...one, api: number % 2 ? onSecond(one) : one.api });
  }
});
afterAll(() => scene.server.close());

const onSecond = ({ api }: Pick<Neighbour, 'api'>) => new ApiClient(secondUrl, api.token ?? '');

describe('with two servers', () => {
  it('of several volunteers who take a request at once exactly one has it, and the others read that it was just taken', async () => {
    for (let round = 0; round < rounds; round++) {
      const help = await scene.ask();
      const answers = await Promise.all(crowd.map(({ api }) => scene.act(api, help, 'take', {})));
      const winners = answers.flatMap(({ status }, index) => (status === 200 ? index : []));
      expect(winners).toHaveLength(1);
      const lost = answers.filter(({ status }) => status !== 200);
      expect(lost.map(({ problem }) => problem.code)).toEqual(lost.map(() => 'HELP_REQUEST_JUST_TAKEN'));
      expect(lost.every(({ status }) => status === 409)).toBe(true);

      // the answer that was lost on the way is given again
      const winner = crowd[winners[0] ?? 0];
      const again = await scene.done(winner!.api, help, 'take', {});
      expect(again).toMatchObject({ state: 'taken', part: 'taker', version: help.version + 1 });
    }
  });

  it('a confirmation that is sent on both counts once', async () => {
    const finished = await scene.finished(60);
    const apis = [scene.elder.api, onSecond(scene.elder), scene.elder.api, onSecond(scene.elder)];
    const answers = await Promise.all(apis.map((api) => scene.act(api, finished, 'confirm', {})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { manager } = scene.server.dataSource;
    expect(await manager.countBy(ServiceHourEntry, { helpRequestId: finished.id })).toBe(1);
  });

  it('what is withdrawn and taken at once is one of both', async () => {
    for (let round = 0; round < rounds; round++) {
      const help = await scene.ask();
      const taker = crowd[round % volunteers]!;
      const [withdrawn, taken] = await Promise.all([
        scene.act(scene.elder.api, help, 'withdraw'),
        scene.act(taker.api, help, 'take', {}),
      ]);
      const { state } = await scene.get(scene.elder.api, help.id);
      expect([withdrawn.status === 200, taken.status === 200].filter(Boolean)).toHaveLength(1);
      expect(state).toBe(taken.status === 200 ? 'taken' : 'withdrawn');
    }
  });
});
