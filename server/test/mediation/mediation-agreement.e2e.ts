import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { v7 as uuid } from 'uuid';
import { textOfPdf } from '../authorization/leak.js';
import { act as actOn, get as complaintOf } from '../complaint/act.js';
import { messageAbout } from '../complaint/scene.js';
import { setMediationScene, type MediationScene } from './mediation-scene.js';

jest.setTimeout(60_000);

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

const ids = (mediation: Mediation) => mediation.parties.map(({ id }) => id);

describe('an agreement', () => {
  it('holds when one side has confirmed in the app and the other on paper', async () => {
    let it = await scene.proposed();
    const agreementId = it.agreement?.id ?? '';
    expect((await messageAbout(scene.neighbour, it.id, 'mediationAgreement')).title).toContain('请您确认');
    const own = await scene.own(scene.neighbour, it.id);
    expect(own).toMatchObject({ answer: 'waiting', availableActions: ['confirm', 'decline'] });
    expect(own.agreement?.text).toBe('十点以后不拖椅子');
    const confirm = { params: { id: it.id }, body: { agreementId } };
    const once = (await scene.neighbour.call(mediationApi.confirm, confirm)).body;
    expect(once).toMatchObject({ answer: 'app', state: 'confirming', availableActions: [] });
    expect((await scene.neighbour.call(mediationApi.confirm, confirm)).body).toEqual(once);
    it = (await scene.worker.call(mediationApi.get, { params: { id: it.id } })).body;
    const [reporter = '', neighbour = ''] = ids(it);
    const paper = async (partyId: string, photoIds: string[]) =>
      scene.worker.call(mediationApi.recordPaper, {
        params: { id: it.id },
        body: { version: it.version, partyId, photoIds },
      });
    expect((await paper(reporter, [])).problem.code).toBe('REQUEST_INVALID');
    expect((await paper(neighbour, [await scene.photo(scene.worker)])).problem.code).toBe(
      'MEDIATION_TARGET_UNKNOWN',
    );
    expect((await paper(reporter, [await scene.photo(scene.admin)])).problem.code).toBe(
      'MEDIATION_TARGET_UNKNOWN',
    );
    it = (await paper(reporter, [await scene.photo(scene.worker)])).body;
    expect(it).toMatchObject({ state: 'agreed', followUps: [{ state: 'planned' }, { state: 'planned' }] });
    expect(it.next?.kind).toBe('followUp');
    expect(it.timeline.at(-1)?.photos).toHaveLength(1);
  });

  it('is void once its text is changed: everybody confirms anew', async () => {
    let it = await scene.proposed();
    const agreementId = it.agreement?.id ?? '';
    const confirm = { params: { id: it.id }, body: { agreementId } };
    await scene.neighbour.call(mediationApi.confirm, confirm);
    it = (await scene.worker.call(mediationApi.get, { params: { id: it.id } })).body;
    it = await scene.act(scene.worker, it, 'propose', { agreementId: uuid(), text: '九点以后不拖椅子' });
    expect(it.parties.map(({ answer }) => answer)).toEqual(['waiting', 'waiting']);
    expect(it.agreement).toMatchObject({ number: 2, text: '九点以后不拖椅子' });
    const late = await scene.resident.call(mediationApi.confirm, confirm);
    expect(late.problem).toMatchObject({ status: 409, code: 'VERSION_CONFLICT' });
  });

  it('is talked about again when a party declines, whose reason the other one does not read', async () => {
    const { id, agreement } = await scene.proposed();
    const body = { agreementId: agreement?.id ?? '', note: '他昨晚还在吵' };
    const declined = (await scene.resident.call(mediationApi.decline, { params: { id }, body })).body;
    expect(declined).toMatchObject({ state: 'mediating', agreement: null });
    const seen = (await scene.worker.call(mediationApi.get, { params: { id } })).body;
    expect(seen.timeline.at(-1)).toMatchObject({
      type: 'MediationAgreementDeclined',
      note: '他昨晚还在吵',
      actorName: '李小明',
    });
    expect(JSON.stringify(await scene.own(scene.neighbour, id))).not.toContain('昨晚');
    await messageAbout(scene.worker, id, 'mediationAnswered');
    const again = await scene.resident.call(mediationApi.decline, { params: { id }, body });
    expect([again.status, again.body]).toEqual([200, declined]);
    const stranger = await scene.neighbour.call(mediationApi.decline, { params: { id }, body });
    expect(stranger.problem.status).toBe(409);
  });

  it('is printed with its promises, a place to sign for each, and no phone', async () => {
    const begun = await scene.started();
    const [partyId = ''] = ids(begun);
    const promises = [{ partyId, text: '铺上地毯', on: '2026-12-01' }];
    const it = await scene.act(scene.worker, begun, 'propose', {
      ...{ agreementId: uuid(), text: '互相体谅', promises, followUpDays: [30, 7, 7] },
    });
    expect(it.agreement).toMatchObject({ followUpDays: [7, 30], promises: [{ partyName: '李小明' }] });
    const pdf = await scene.worker.send(mediationApi.printAgreement, { params: { id: it.id } });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const text = (await textOfPdf(new Uint8Array(await pdf.arrayBuffer()))).join('');
    for (const words of [
      '调解协议',
      '互相体谅',
      '李小明：铺上地毯',
      '2026年12月1日前',
      '周邻居：',
      '签字',
      '第1稿',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/138(\d{8}|\*)/);
  });
});

describe('looking after what was agreed', () => {
  it('settles it when everything is kept, and the complaint goes its own way', async () => {
    let it = await agreed();
    const complaint = await complaintOf(scene.worker, { id: it.complaintId });
    expect(complaint.timeline.at(-1)).toMatchObject({ type: 'ComplaintMediationBegun', note: null });
    expect(complaint.availableActions).toContain('resolve');
    await actOn(scene.worker, complaint, 'resolve', { note: '双方已达成协议' });
    for (const { id: followUpId } of it.followUps) {
      it = await scene.act(scene.worker, it, 'recordKept', { followUpId });
    }
    expect(it).toMatchObject({ state: 'settled', availableActions: [], complaintState: 'resolved' });
    const waiting = (await scene.resident.call(complaintApi.get, { params: { id: it.complaintId } })).body;
    expect(waiting.availableActions).toContain('confirm');
    const list = async (stage: 'open' | 'ended') =>
      (await scene.worker.call(mediationApi.list, { query: { stage } })).body.items.map(({ id }) => id);
    expect([await list('open'), await list('ended')]).toEqual([
      expect.not.arrayContaining([it.id]),
      expect.arrayContaining([it.id]),
    ]);
  });

  it('can be done on another day, with a reason that stays with the staff; the parties hear of the day', async () => {
    const it = await agreed();
    const { id: followUpId = '' } = it.followUps[0] ?? {};
    const move = { followUpId, day: '2030-03-01', note: '出差' };
    const moved = await scene.act(scene.worker, it, 'moveFollowUp', move);
    expect(moved.followUps.map(({ day }) => day)).toContain('2030-03-01');
    expect(moved.timeline.at(-1)).toMatchObject({
      ...{ type: 'MediationFollowUpMoved', day: '2030-03-01', note: '出差' },
    });
    const told = await messageAbout(scene.neighbour, it.id, 'mediationAppointment');
    expect(told.title).toBe('回访改到3月1日');
    const own = await scene.own(scene.neighbour, it.id);
    expect(own.followUps.map(({ day }) => day)).toContain('2030-03-01');
    expect(JSON.stringify(own)).not.toContain('出差');
    const again = (more: object) =>
      scene.worker.call(mediationApi.moveFollowUp, {
        params: { id: it.id },
        body: { version: moved.version, ...move, ...more },
      });
    expect((await again({ day: '2020-01-01' })).problem).toMatchObject({
      ...{ code: 'MEDIATION_DAY_PAST', fields: [{ path: 'body.day' }] },
    });
    expect((await again({ followUpId: uuid() })).problem.code).toBe('MEDIATION_TARGET_UNKNOWN');
  });

  it('takes it up again when a promise is broken, and can end without one', async () => {
    let it = await agreed();
    const broken = { followUpId: it.followUps[0]?.id, note: '又开始拖了' };
    it = await scene.act(scene.worker, it, 'recordBroken', broken);
    expect(it).toMatchObject({ state: 'mediating', agreement: null });
    expect(it.followUps.map(({ state }) => state)).toEqual(['broken', 'dropped']);
    it = await scene.act(scene.worker, it, 'fail', { note: '建议到司法所申请人民调解' });
    expect(it).toMatchObject({ state: 'failed' });
    await messageAbout(scene.neighbour, it.id, 'mediationEnded');
    const own = await scene.own(scene.neighbour, it.id);
    expect(own).toMatchObject({ state: 'failed', endNote: '建议到司法所申请人民调解' });
    const asked = { params: { id: it.complaintId } };
    expect((await scene.worker.call(mediationApi.ofComplaint, asked)).body.canStart).toBe(true);
  });

  async function agreed(): Promise<Mediation> {
    const { id, agreement } = await scene.proposed();
    for (const by of [scene.resident, scene.neighbour]) {
      const input = { params: { id }, body: { agreementId: agreement?.id ?? '' } };
      expect((await by.call(mediationApi.confirm, input)).status).toBe(200);
    }
    return (await scene.worker.call(mediationApi.get, { params: { id } })).body;
  }
});
