import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logLines } from './support/log-line.js';
import { startTestServer, type TestServer } from './support/test-server.js';

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linge-test-web-'));
  await mkdir(join(folder, 'web', 'js'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside of the web build');
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>邻格</title>');
  await writeFile(join(folder, 'web', 'js', 'app.0123abcd.js'), 'void 0;');
  server = await startTestServer({ environment: { WEB_DIR: join(folder, 'web') } });
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends a path as it is written, which `fetch` would tidy first. */
function get(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request(server.url, { path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the web build beside the API', () => {
  it('is served at the root, asked for each time; its named files are kept for good', async () => {
    const page = await fetch(server.url);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const script = await fetch(`${server.url}/js/app.0123abcd.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/../secret.txt',
    '/js/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/js/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/secret.txt%00.html',
  ])('opens no other folder: %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('outside of the web build');
  });

  it('opens the door’s page for what a printed code holds, and home for anything else', async () => {
    const target = async (code: string) => {
      const answer = await fetch(`${server.url}/q/${code}`, { redirect: 'manual' });
      return [answer.status, answer.headers.get('location')];
    };
    const code = 'AbCdEfGhIjKlMnOpQrStUv';
    expect(await target(code)).toEqual([302, `/#/subpackages/door/detail/index?code=${code}`]);
    for (const wrong of ['x', `${code}%0d%0aset-cookie:a=b`, '%2f%2fevil.example', `${code}&x=1`])
      expect(await target(wrong)).toEqual([302, '/#/']);
  });

  it('opens where one asks by number for the code beside a suggestion box', async () => {
    const { status, headers } = await fetch(`${server.url}/a/`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, '/#/subpackages/suggestion-box/ask/index']);
  });
});

describe('the code of a poster', () => {
  it('opens its notice, and home for anything else', async () => {
    const target = async (id: string) =>
      (await fetch(`${server.url}/n/${id}`, { redirect: 'manual' })).headers.get('location');
    const id = '01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90';
    expect(await target(id)).toBe(`/#/subpackages/notice/detail/index?id=${id}`);
    for (const wrong of ['x', `${id}&x=1`, '%2f%2fevil.example']) expect(await target(wrong)).toBe('/#/');
  });
});

describe('the code on the poster of an activity', () => {
  it('opens its activity, and home for anything else', async () => {
    const target = async (id: string) =>
      (await fetch(`${server.url}/a/${id}`, { redirect: 'manual' })).headers.get('location');
    const id = '01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90';
    expect(await target(id)).toBe(`/#/subpackages/activity/detail/index?id=${id}`);
    for (const wrong of ['x', `${id}&x=1`, '%2f%2fevil.example']) expect(await target(wrong)).toBe('/#/');
  });
});

describe('the code of a certificate', () => {
  it('opens where it is checked, filled in; empty for anything else', async () => {
    const target = async (claim: string) =>
      (await fetch(`${server.url}/c/${claim}`, { redirect: 'manual' })).headers.get('location');
    const page = '/#/subpackages/service-hours/certificate-check/index';
    expect(await target('20261122-4821393-K7QP3MXAHJ')).toBe(
      `${page}?number=20261122-4821393&code=K7QP3MXAHJ`,
    );
    for (const wrong of ['x', '20261122-4821393-K7QP&x=1', '%2f%2fevil.example']) {
      expect(await target(wrong)).toBe(page);
    }
  });
});

describe('the code on the screen of an organiser', () => {
  it('opens where one checks in, filled in; empty for anything else', async () => {
    const target = async (claim: string) =>
      (await fetch(`${server.url}/i/${claim}`, { redirect: 'manual' })).headers.get('location');
    const page = '/#/subpackages/check-in/scan/index';
    const id = '01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90';
    expect(await target(`${id}.1795860000000.482139`)).toBe(
      `${page}?activityId=${id}&startsAt=2026-11-28T10:00:00.000Z&code=482139`,
    );
    for (const wrong of ['x', `${id}.1795860000000.48213`, `${id}.x.482139`, '%2f%2fevil.example']) {
      expect(await target(wrong)).toBe(page);
    }
  });
});

describe('a WEB_DIR without a web build', () => {
  it('is warned of, and the API is served', async () => {
    const bare = await startTestServer({ environment: { WEB_DIR: join(folder, 'nothing') } });
    const [line] = await logLines(bare.process, 'WEB_DIR');
    expect(line).toMatchObject({ level: 40 });
    expect((await fetch(`${bare.url}/api/communities`)).status).toBe(200);
    await bare.close();
  });
});
