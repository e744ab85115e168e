import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { act } from './act.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(120_000);

let scene: Scene;
let unit: ApiClient;
let leadUnitId: string;
beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  const lead = await factory.unit(place.community);
  leadUnitId = lead.id;
  unit = await scene.as(await factory.appointee(place.community, 'unitHandler', lead));
});
afterAll(() => scene.server.close());

it('whoever hears of a complaint whose clock runs is told how much time is left', async () => {
  const report = await scene.submit(scene.resident);
  const body = async (by: ApiClient, kind: Parameters<typeof messageAbout>[2]) =>
    (await messageAbout(by, report.id, kind)).body;
  expect(await body(scene.worker, 'complaintSubmitted')).toMatch(/。还剩 1 个工作日，\d+月\d+日内受理。$/);
  const accepted = await act(scene.worker, report, 'accept');
  const left = /。还剩 \d+ 个工作日，\d+月\d+日内办结。$/;
  expect(await body(scene.resident, 'complaintAccepted')).toMatch(left);
  const sent = await act(scene.worker, accepted, 'dispatch', { leadUnitId });
  for (const by of [unit, scene.resident]) expect(await body(by, 'complaintDispatched')).toMatch(left);
  const back = await act(scene.worker, sent, 'recall');
  expect(await body(unit, 'complaintUnitAnswered')).not.toContain('还剩');
  await act(scene.worker, back, 'resolve');
  expect(await body(scene.resident, 'complaintResolved')).not.toContain('还剩');
});
