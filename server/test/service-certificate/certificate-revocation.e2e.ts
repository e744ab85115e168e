import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import type { ServiceCertificate } from '@linge/shared/service-certificate/service-certificate.schema';
import { v7 as uuid } from 'uuid';
import { CertificateRevocation } from '../../src/service-certificate/entities/certificate-revocation.entity.js';
import { textOfPdf } from '../authorization/leak.js';
import { messageAbout } from '../complaint/scene.js';
import { hoursEntry } from '../factory/volunteer.js';
import type { ApiClient } from '../support/api-client.js';
import { setVolunteerScene, type VolunteerScene } from '../volunteer/volunteer-scene.js';

let scene: VolunteerScene;
beforeAll(async () => {
  scene = await setVolunteerScene();
  const { factory, team, volunteerPerson, captainPerson } = scene;
  const told = { day: '2026-03-01', what: '环境清洁', minutes: 120 };
  await hoursEntry(factory, team, volunteerPerson, captainPerson, told);
}, 60_000);
afterAll(() => scene.server.close());

const reason = '时长记在了别人名下';
const print = (id: string) => scene.volunteer.send(serviceCertificateApi.print, { params: { id } });

/** A certificate, and the code on its paper. */
async function issued(): Promise<ServiceCertificate & { readonly code: string }> {
  const span = { communityId: scene.place.community.id, from: '2026-01-01', to: '2026-12-31' };
  const { body } = await scene.volunteer.call(serviceCertificateApi.issue, { body: { id: uuid(), ...span } });
  const [, text = ''] = await textOfPdf(new Uint8Array(await (await print(body.id)).arrayBuffer()));
  return { ...body, code: /核验码：([0-9A-Z-]+)/.exec(text)?.[1] ?? '' };
}
const revoke = (id: string, body: object = {}, by: ApiClient = scene.admin) =>
  by.call(serviceCertificateApi.revoke, { params: { id }, body: { id: uuid(), reason, ...body } });
const check = async ({ number, code }: { readonly number: string; readonly code: string }) =>
  (await scene.server.api.call(serviceCertificateApi.check, { params: { number }, query: { code } })).body;
const kept = (query: object = {}, by: ApiClient = scene.admin) =>
  by.call(serviceCertificateApi.listKept, { query: { communityId: scene.place.community.id, ...query } });

describe('a certificate that was issued wrongly', () => {
  it('is taken back by an administrator; whoever checks it learns since when, and nothing more', async () => {
    const certificate = await issued();
    const { status, body } = await revoke(certificate.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: certificate.number, name: '林*宁', revokedReason: reason });
    const { revokedAt } = body;
    expect(Date.parse(revokedAt ?? '')).toBeLessThanOrEqual(Date.now());
    expect(await check(certificate)).toEqual({ genuine: false, revokedAt, certificate: null });
    const nothing = { genuine: false, revokedAt: null, certificate: null };
    expect(await check({ ...certificate, code: 'AAAAAAAAAA' })).toEqual(nothing);
  });

  it('is told to its holder with the reason, is not printed any more, and another one can be taken out', async () => {
    const { id, number } = await issued();
    await revoke(id);
    const told = await messageAbout(scene.volunteer, id, 'certificateRevoked');
    expect(told).toMatchObject({ title: `“志愿服务证明 ${number}”已撤销`, group: 'activity' });
    expect(told.body).toContain(reason);
    const { items } = (await scene.volunteer.call(serviceCertificateApi.listOwn)).body;
    expect(items.find((one) => one.id === id)?.revokedReason).toBe(reason);
    const paper = await scene.volunteer.call(serviceCertificateApi.print, { params: { id } });
    expect(paper.problem.code).toBe('CERTIFICATE_REVOKED');
    expect((await check(await issued())).genuine).toBe(true);
  });

  it('is taken back once: a retry gets the first answer, somebody else is told that it is', async () => {
    const { id } = await issued();
    const body = { id: uuid() };
    const answers = await Promise.all([revoke(id, body), revoke(id, body), revoke(id, body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await revoke(id, { ...body, reason: '别的原因' })).problem.code).toBe('ID_ALREADY_USED');
    expect((await revoke(id)).problem.code).toBe('CERTIFICATE_REVOKED');
    const rows = await scene.server.dataSource.manager.countBy(CertificateRevocation, { certificateId: id });
    expect(rows).toBe(1);
  });

  it('is the business of its own community’s administrators, and needs a reason', async () => {
    const { id } = await issued();
    expect((await revoke(id, { reason: '  ' })).status).toBe(400);
    for (const by of [scene.captain, scene.volunteer, scene.officer]) {
      expect((await revoke(id, {}, by)).status).toBe(403);
    }
    const other = await scene.factory.grid();
    const stranger = await scene.as(await scene.factory.appointee(other.community, 'communityAdmin'));
    expect((await revoke(id, {}, stranger)).problem.code).toBe('NOT_FOUND');
    expect((await kept({}, stranger)).status).toBe(403);
  });
});

describe('the certificates of a community', () => {
  it('are listed newest first, or one by its number', async () => {
    const first = await issued();
    const second = await issued();
    const list = await kept({ limit: 2 });
    expect(list.body.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(list.queries).toBeLessThanOrEqual(4);
    const { nextCursor } = list.body;
    const next = await kept({ limit: 2, cursor: nextCursor ?? '' });
    expect(next.body.items.map(({ id }) => id)).not.toContain(first.id);
    const found = (await kept({ number: first.number.replace('-', '') })).body.items;
    expect(found).toMatchObject([{ id: first.id, minutes: 120, name: '林*宁', revokedAt: null }]);
    expect((await kept({ number: '20260101-0000000' })).body.items).toEqual([]);
  });
});

describe('whoever deletes their account', () => {
  it('leaves of a certificate that was taken back only that it was', async () => {
    const certificate = await issued();
    const { revokedAt } = (await revoke(certificate.id)).body;
    expect((await scene.volunteer.call(accountApi.deleteMe)).status).toBe(204);
    expect(await check(certificate)).toEqual({ genuine: false, revokedAt, certificate: null });
    const where = { certificateId: certificate.id };
    const row = await scene.server.dataSource.manager.findOneByOrFail(CertificateRevocation, where);
    expect(row.reason).toBeNull();
  });
});
