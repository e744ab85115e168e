import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { v7 as uuid } from 'uuid';
import { setBoxScene, type BoxScene } from './box-scene.js';

jest.setTimeout(60_000);

let scene: BoxScene;
beforeAll(async () => {
  scene = await setBoxScene();
});
afterAll(() => scene.server.close());

describe('what hangs beside the box about a slip', () => {
  it('is not written over by somebody who had not seen what a colleague wrote meanwhile', async () => {
    const waiting = (await scene.opened(1)).slips[0]?.id ?? '';
    const report = { complaintId: uuid(), categoryId: scene.categoryId, text: '楼道里的灯坏了一个月' };
    const { slip } = (
      await scene.worker.call(suggestionBoxApi.fileSlip, { params: { id: waiting }, body: report })
    ).body;
    const write = (version: number, answer: string) =>
      scene.worker.call(suggestionBoxApi.answerSlip, {
        ...{ params: { id: slip.id }, body: { version, summary: '楼道照明', answer } },
      });
    const answers = await Promise.all([write(slip.version, '已换灯'), write(slip.version, '下周换灯')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late?.problem.code).toBe('VERSION_CONFLICT');
    expect((await write(slip.version + 1, '已换灯，下周复查')).body).toMatchObject({
      ...{ answer: '已换灯，下周复查', version: slip.version + 2 },
    });
  });
});
