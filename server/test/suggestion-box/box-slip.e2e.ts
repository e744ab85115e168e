import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { FileBoxSlip, SlipClaim } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { v7 as uuid } from 'uuid';
import { textOfPdf } from '../authorization/leak.js';
import type { ApiClient } from '../support/api-client.js';
import { setBoxScene, type BoxScene } from './box-scene.js';

jest.setTimeout(60_000);

let scene: BoxScene;
beforeAll(async () => {
  scene = await setBoxScene({ TRUST_PROXY: '1' });
});
afterAll(() => scene.server.close());

const said = (more: Partial<FileBoxSlip> = {}): FileBoxSlip => ({
  ...{ complaintId: uuid(), categoryId: scene.categoryId, text: '楼道里的灯坏了一个月，晚上看不见台阶' },
  ...more,
});
const file = (id: string, body: FileBoxSlip, by: ApiClient = scene.worker) =>
  by.call(suggestionBoxApi.fileSlip, { params: { id }, body });
const ask = (body: SlipClaim, headers: Record<string, string> = {}) =>
  scene.server.api.call(suggestionBoxApi.ask, { body, headers });

async function waitingSlip(): Promise<string> {
  return (await scene.opened(1)).slips[0]?.id ?? '';
}

async function act(id: string, steps: readonly (readonly ['accept' | 'resolve', string])[]) {
  for (const [index, [action, note]] of steps.entries()) {
    const body = { version: index + 1, note, photoIds: [] };
    await scene.worker.call(complaintApi[action], { params: { id }, body });
  }
}

describe('a slip', () => {
  it('becomes a complaint that nobody signed; a retry gives the same complaint and the same code', async () => {
    const id = await waitingSlip();
    const body = said({ placeDetail: '二楼转角' });
    const first = (await file(id, body)).body;
    expect(first.slip).toMatchObject({
      state: 'filed',
      complaint: { id: body.complaintId, state: 'submitted' },
      availableActions: ['answer'],
    });
    expect(first.claim?.number).toBe(first.slip.complaint?.number);
    expect(first.claim?.code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect((await file(id, body)).body).toEqual(first);
    const complaint = (await scene.worker.call(complaintApi.get, { params: { id: body.complaintId } })).body;
    expect(complaint).toMatchObject({
      source: 'suggestionBox',
      reporter: null,
      anonymous: true,
      text: body.text,
      place: scene.place.door.label,
      placeDetail: '二楼转角',
      timeline: [{ type: 'ComplaintSubmitted', actorRole: 'gridWorker', actorName: '我' }],
    });
    expect(complaint.availableActions).not.toContain('withdraw');
    const [row] = await scene.server.dataSource.query<{ claim_hash: string }[]>(
      'SELECT claim_hash FROM box_slips WHERE id = ?',
      [id],
    );
    expect(row?.claim_hash).toMatch(/^[0-9a-f]{64}$/);
    const opening = (
      await scene.worker.call(suggestionBoxApi.getOpening, {
        params: { id: first.slip.openingId },
      })
    ).body;
    expect(opening).toMatchObject({ complete: true, waitingSlips: 0 });
    expect(JSON.stringify(opening)).not.toContain(first.claim?.code);
  });

  it('is dealt with once: of two at the same time one wins, and no complaint is left over', async () => {
    const id = await waitingSlip();
    const bodies = [said(), said()] as const;
    const answers = await Promise.all([file(id, bodies[0]), file(id, bodies[1], scene.admin)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('BOX_SLIP_DEALT_WITH');
    const found = await Promise.all(
      bodies.map(async ({ complaintId }) => {
        return (await scene.admin.call(complaintApi.get, { params: { id: complaintId } })).status;
      }),
    );
    expect(found.sort()).toEqual([200, 404]);
    const aside = { params: { id }, body: { reason: 'blank' } as const };
    expect((await scene.worker.call(suggestionBoxApi.setAsideSlip, aside)).problem.code).toBe(
      'BOX_SLIP_DEALT_WITH',
    );
  });

  it('joins a complaint that is there and open, and is asked about by its own code', async () => {
    const { id: complaintId, number } = await scene.submit(scene.resident);
    const id = await waitingSlip();
    const params = { id };
    const input = { params, body: { complaintId, summary: '路灯不亮' } };
    const joined = (await scene.worker.call(suggestionBoxApi.joinSlip, input)).body;
    expect(joined).toMatchObject({
      slip: { state: 'joined', complaint: { id: complaintId } },
      claim: { number },
    });
    expect((await scene.worker.call(suggestionBoxApi.joinSlip, input)).body).toEqual(joined);
    expect((await ask(joined.claim as SlipClaim)).body).toEqual({ state: 'submitted', answer: null });
    const withdrawn = { params: { id: complaintId }, body: { version: 1 } };
    await scene.resident.call(complaintApi.withdraw, withdrawn);
    const other = { params: { id: await waitingSlip() }, body: { complaintId } };
    expect((await scene.worker.call(suggestionBoxApi.joinSlip, other)).problem.code).toBe(
      'COMPLAINT_TARGET_UNKNOWN',
    );
  });

  it('that is blank or cannot be read is noted as such, and nobody can ask about it', async () => {
    for (const reason of ['blank', 'unreadable'] as const) {
      const input = { params: { id: await waitingSlip() }, body: { reason } };
      const { slip, claim } = (await scene.worker.call(suggestionBoxApi.setAsideSlip, input)).body;
      expect([slip.state, slip.complaint, slip.availableActions, claim]).toEqual([reason, null, [], null]);
    }
  });

  it('with something wrong stays waiting', async () => {
    const id = await waitingSlip();
    const problems = [
      (await file(id, said({ categoryId: uuid() }))).problem.code,
      (await file(id, said({ doorId: (await scene.factory.grid()).door.id }))).problem.code,
      (await file(id, said({ summary: '501室的灯' }))).problem,
    ];
    expect(problems).toMatchObject([
      'COMPLAINT_CATEGORY_UNKNOWN',
      'DOOR_NOT_FOUND',
      { code: 'PUBLIC_RECORD_PERSONAL_DETAIL', fields: [{ path: 'body.summary', code: 'room' }] },
    ]);
    expect((await file(id, said())).status).toBe(200);
  });
});

describe('whoever wrote a slip and has its number and code', () => {
  it('is told what became of it, and nothing else', async () => {
    const { claim, slip } = (await file(await waitingSlip(), said())).body;
    if (!claim) throw new Error('No claim');
    expect((await ask(claim)).body).toEqual({ state: 'submitted', answer: null });
    await act(slip.complaint?.id ?? '', [
      ['accept', '马上去看'],
      ['resolve', '已换新灯，有事找 13812341234'],
    ]);
    const typed = { number: claim.number.replace('-', ''), code: ` ${claim.code.toLowerCase()} ` };
    expect((await ask(typed)).body).toEqual({ state: 'resolved', answer: '已换新灯，有事找 138****1234' });
  });

  it('hears of the complaint that it was merged into', async () => {
    const { claim, slip } = (await file(await waitingSlip(), said())).body;
    const { id: intoId } = await scene.submit(scene.resident);
    const merge = { params: { id: slip.complaint?.id ?? '' }, body: { version: 1, intoId } };
    expect((await scene.worker.call(complaintApi.merge, merge)).status).toBe(200);
    await act(intoId, [['accept', '']]);
    expect((await ask(claim as SlipClaim)).body.state).toBe('accepted');
  });

  it('is told nothing for a wrong code, and may not go on guessing', async () => {
    const { claim } = (await file(await waitingSlip(), said())).body;
    const wrong = { number: claim?.number ?? '', code: '22222222' };
    const limited = await scene.server.startSecond({ RATE_LIMIT_PER_MINUTE: '600', TRUST_PROXY: '1' });
    const guess = async (address: string, body: SlipClaim = wrong) =>
      (
        await fetch(`${limited.url}/api${suggestionBoxApi.ask.path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
          body: JSON.stringify(body),
        })
      ).status;
    const found: number[] = [];
    for (let time = 0; time < 12; time++) found.push(await guess('192.0.2.7'));
    expect(found).toEqual([...Array<number>(10).fill(404), 429, 429]);
    expect(await guess('192.0.2.7', claim as SlipClaim)).toBe(429);
    expect(await guess('192.0.2.8', claim as SlipClaim)).toBe(200);
    expect(await guess('192.0.2.8', { number: '20260101-00000', code: claim?.code ?? '' })).toBe(404);
  });
});

describe('the sheet that hangs beside a box', () => {
  const print = async (id: string) => {
    const answer = await scene.worker.send(suggestionBoxApi.printAnswers, { params: { id } });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    return (await textOfPdf(new Uint8Array(await answer.arrayBuffer()))).join('\n');
  };

  it('says in short what was written and what was done, nobody’s name, number or room, and no code', async () => {
    const { id, slips } = await scene.opened(4);
    const [one = '', two = '', three = '', four = ''] = slips.map((slip) => slip.id);
    const text = '我是501室的王秀英，电话13812341234，楼道灯坏了';
    const { claim, slip } = (await file(one, said({ text, summary: '楼道照明' }))).body;
    await file(two, said({ text }));
    const params = { id: one };
    const body = { summary: '楼道照明不亮', answer: '三楼至五楼的灯已全部更换，每周检查一次。' };
    const answered = await scene.worker.call(suggestionBoxApi.answerSlip, {
      params,
      body: { ...body, version: slip.version },
    });
    expect(answered.body).toMatchObject(body);
    const disputes = await scene.factory.categoryId(scene.place.community.id, 'rubbish');
    const sensitive = (value: number) =>
      scene.server.dataSource.query('UPDATE complaint_categories SET `sensitive` = ? WHERE id = ?', [
        value,
        disputes,
      ]);
    await sensitive(1);
    await file(three, said({ categoryId: disputes, summary: '邻里纠纷' }));
    await sensitive(0);
    await scene.worker.call(suggestionBoxApi.setAsideSlip, {
      params: { id: four },
      body: { reason: 'blank' },
    });
    const printed = (await print(id)).replace(/\s/g, '');
    for (const words of [
      '意见箱答复',
      '共4张意见',
      claim?.number ?? '',
      body.summary,
      body.answer,
      '反映道路问题',
      '已登记，等待受理',
      '另有1件涉及个人的事',
      '另有1张空白或无法辨认',
    ]) {
      expect(printed).toContain(words);
    }
    expect(printed).not.toMatch(/王秀英|501室|13812341234|邻里纠纷/);
    expect(printed).not.toContain(claim?.code);
    expect(printed).not.toContain(claim?.code.replace('-', ''));
  });

  it('refuses words that tell who it was, by name, room or phone', async () => {
    const { household } = scene.place;
    await scene.factory.resident({ ...scene.place, household }, { name: '赵桂兰' });
    const { slip } = (await file(await waitingSlip(), said())).body;
    const told = async (answer: string) =>
      (
        await scene.worker.call(suggestionBoxApi.answerSlip, {
          params: { id: slip.id },
          body: { version: slip.version, summary: '楼道照明', answer },
        })
      ).problem.fields;
    expect(await told('已上门告知赵桂兰')).toMatchObject([{ path: 'body.answer', code: 'name' }]);
    expect(await told('有事请打 13812341234')).toMatchObject([{ path: 'body.answer', code: 'phone' }]);
    expect(await told('已到501室查看')).toMatchObject([{ path: 'body.answer', code: 'room' }]);
  });
});
