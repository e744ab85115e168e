import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import { v7 as uuid } from 'uuid';
import { ServiceCertificate } from '../../src/service-certificate/entities/service-certificate.entity.js';
import { textOfPdf } from '../authorization/leak.js';
import { hoursEntry } from '../factory/volunteer.js';
import type { ApiClient } from '../support/api-client.js';
import { setVolunteerScene, type VolunteerScene } from '../volunteer/volunteer-scene.js';

let scene: VolunteerScene;
beforeAll(async () => {
  scene = await setVolunteerScene();
  const { factory, team, volunteerPerson, captainPerson } = scene;
  for (const [day, what, minutes] of [
    ['2025-06-01', '老人理发日', 90],
    ['2026-03-01', '环境清洁', 120],
    ['2026-03-08', '环境清洁', 60],
  ] as const) {
    await hoursEntry(factory, team, volunteerPerson, captainPerson, { day, what, minutes });
  }
}, 60_000);
afterAll(() => scene.server.close());

const span = () => ({ communityId: scene.place.community.id, from: '2026-01-01', to: '2026-12-31' });
const issue = (more: object = {}, api: ApiClient = scene.volunteer) =>
  api.call(serviceCertificateApi.issue, { body: { id: uuid(), ...span(), ...more } });
const check = (number: string, code: string) =>
  scene.server.api.call(serviceCertificateApi.check, { params: { number }, query: { code } });

/** What is on the paper, and what a phone reads from it. */
async function printed(id: string): Promise<{ text: string; link: string; code: string }> {
  const answer = await scene.volunteer.send(serviceCertificateApi.print, { params: { id } });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const [, text = ''] = await textOfPdf(bytes);
  const pdfium = await PDFiumLibrary.init();
  try {
    const [page] = [...(await pdfium.loadDocument(bytes)).pages()];
    if (!page) throw new Error('no page');
    const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' });
    const link = jsqr.default(new Uint8ClampedArray(data), width, height)?.data ?? '';
    return { text, link, code: /核验码：([0-9A-Z-]+)/.exec(text)?.[1] ?? '' };
  } finally {
    pdfium.destroy();
  }
}

describe('a certificate of service', () => {
  it('says what stood in the ledger, is printed in Chinese, and is found genuine by its code', async () => {
    const body = { id: uuid(), ...span() };
    const issued = await scene.volunteer.call(serviceCertificateApi.issue, { body });
    expect(issued.status).toBe(201);
    expect(issued.body).toMatchObject({ recordedMinutes: 0, grantedMinutes: 180 });
    expect((await scene.volunteer.call(serviceCertificateApi.issue, { body })).status).toBe(200);
    const { id, number, issuer } = issued.body;

    const { text, link, code } = await printed(id);
    for (const words of ['志愿服务记录证明', '林佳宁', '共计3小时', '环境清洁', number, issuer]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('老人理发日');
    expect(text).toMatch(/证件号码：99\*{14}[\dX]{2}/);
    expect(link).toMatch(new RegExp(`/c/${number}-${code.replaceAll('-', '')}$`));

    const found = await check(number, code);
    expect(found.queries).toBeLessThanOrEqual(2);
    expect(found.body).toEqual({
      genuine: true,
      revokedAt: null,
      certificate: {
        ...{ number, issuer, from: '2026-01-01', to: '2026-12-31', minutes: 180, name: '林*宁' },
        issuedAt: issued.body.issuedAt,
      },
    });
    expect((await check(number.replace('-', ''), code.toLowerCase())).body.genuine).toBe(true);
  });

  it('with another number, another code or a changed row is not genuine, and nothing is told', async () => {
    const { id, number } = (await issue()).body;
    const { code } = await printed(id);
    const notGenuine = { genuine: false, revokedAt: null, certificate: null };
    const changed = `${number.slice(0, -2)}${(Number(number.at(-2)) + 1) % 10}${number.slice(-1)}`;
    expect((await check(changed, code)).body).toEqual(notGenuine);
    expect((await check(number, 'AAAAAAAAAA')).body).toEqual(notGenuine);
    const other = (await issue()).body;
    expect((await check(other.number, code)).body).toEqual(notGenuine);
    await scene.server.dataSource.manager.update(ServiceCertificate, { id }, { grantedMinutes: 9_999 });
    expect((await check(number, code)).body).toEqual(notGenuine);
  });

  it('leads from the code on it to the page where it is checked', async () => {
    const { link } = await printed((await issue()).body.id);
    const { pathname } = new URL(link);
    const answer = await fetch(new URL(pathname, scene.server.url), { redirect: 'manual' });
    expect(answer.headers.get('location')).toMatch(
      /^\/#\/subpackages\/service-hours\/certificate-check\/index\?number=\d{8}-\d{7}&code=[0-9A-Z]{10}$/,
    );
  });

  it('stays what it was when the hours are corrected later', async () => {
    const { id, number } = (await issue()).body;
    const { items } = (await scene.volunteer.call(serviceHoursApi.listOwn)).body;
    const entry = items.find(({ minutes }) => minutes === 60);
    const body = { id: uuid(), from: 60, to: 30, reason: '中途离开了' };
    await scene.admin.call(serviceHoursApi.correct, { params: { id: entry?.id ?? '' }, body });
    expect((await printed(id)).text).toContain('共计3小时');
    const { code } = await printed(id);
    expect((await check(number, code)).body.certificate?.minutes).toBe(180);
    expect((await issue()).body.grantedMinutes).toBe(150);
  });

  it('needs hours in its span, and somebody whose document the registry knows', async () => {
    expect((await issue({ from: '2020-01-01', to: '2020-12-31' })).problem.code).toBe('CERTIFICATE_NO_HOURS');
    expect((await issue({ from: '2026-12-31', to: '2026-01-01' })).status).toBe(400);
    const nobody = await scene.as(await scene.factory.residentOf(scene.place));
    expect((await issue({}, nobody)).problem.code).toBe('CERTIFICATE_NEEDS_IDENTITY');
  });

  it('is listed for its holder alone, newest first', async () => {
    const list = await scene.volunteer.call(serviceCertificateApi.listOwn, { query: { limit: 2 } });
    expect(list.queries).toBeLessThanOrEqual(4);
    expect(list.body.items).toHaveLength(2);
    const { id } = (await issue()).body;
    const other = await scene.as(await scene.resident('何晓梅'));
    expect((await other.call(serviceCertificateApi.print, { params: { id } })).problem.code).toBe(
      'NOT_FOUND',
    );
    expect((await other.call(serviceCertificateApi.listOwn)).body.items).toEqual([]);
  });

  it('stays genuine when its holder deletes the account, and tells no name any more', async () => {
    const { id, number } = (await issue()).body;
    const { code } = await printed(id);
    expect((await scene.volunteer.call(accountApi.deleteMe)).status).toBe(204);
    const { body } = await check(number, code);
    expect([body.genuine, body.certificate?.name]).toEqual([true, null]);
    const row = await scene.server.dataSource.manager.findOneByOrFail(ServiceCertificate, { id });
    expect([row.accountId, row.contentCipher]).toEqual([null, null]);
  });
});
