import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';
import { Factory } from '../factory/factory.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { hugePng, phonePhoto, upload } from './pictures.js';

jest.setTimeout(60_000);

let server: TestServer;
let api: ApiClient;
let stranger: ApiClient;
let photo: Buffer;
beforeAll(async () => {
  server = await startTestServer();
  const factory = new Factory(server.dataSource);
  api = await server.login((await factory.account()).openId);
  stranger = await server.login((await factory.account()).openId);
  photo = await phonePhoto();
});
afterAll(() => server.close());

const open = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const bytesOf = async (path: string) => Buffer.from(await (await open(path)).arrayBuffer());

describe('a photo that is taken in', () => {
  it('is shown upright, scaled, and without place, time or device', async () => {
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('SecretPhone');
    const { status, link } = await upload(api, photo);
    expect(status).toBe(201);
    expect(link).toMatchObject({ width: 1200, height: 1600 });
    for (const [path, width, height] of [
      [link.url, 1200, 1600],
      [link.thumbnailUrl, 240, 320],
    ] as const) {
      const bytes = await bytesOf(path);
      const metadata = await sharp(bytes).metadata();
      expect(metadata).toMatchObject({ format: 'jpeg', width, height });
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(
        Array(5).fill(undefined),
      );
      for (const secret of ['Exif', 'SecretPhone', 'SecretApp', 'GPS'])
        expect(bytes.includes(secret)).toBe(false);
    }
  });

  it('may be a PNG or WebP with see-through parts; it becomes a JPEG on white, and is never blown up', async () => {
    const glass = sharp({ create: { width: 40, height: 30, channels: 4, background: '#00000000' } });
    for (const bytes of [await glass.png().toBuffer(), await glass.webp().toBuffer()]) {
      const { link } = await upload(api, bytes, { name: 'a.png' });
      expect(link).toMatchObject({ width: 40, height: 30 });
      const { data } = await sharp(await bytesOf(link.url))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
    }
  });

  it('is answered alike when it is sent again, and refused with other content or to another account', async () => {
    const id = uuid();
    const first = await upload(api, photo, { id });
    const again = await upload(api, photo, { id });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.link).toMatchObject({ id, width: 1200, height: 1600 });
    const other = await upload(api, await phonePhoto(300, 200), { id });
    const foreign = await upload(stranger, photo, { id });
    for (const { problem } of [other, foreign]) {
      expect(problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    }
  });

  it('is one picture when it is sent twenty times at once', async () => {
    const id = uuid();
    const small = await phonePhoto(300, 200);
    const answers = await Promise.all(Array.from({ length: 20 }, () => upload(api, small, { id })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(19);
    expect(await sharp(await bytesOf(answers[0]?.link.url ?? '')).metadata()).toMatchObject({ width: 200 });
  });

  it('stays what it is when two accounts fight for its id', async () => {
    const id = uuid();
    const pictures = [await phonePhoto(300, 200, '#ff0000'), await phonePhoto(300, 200, '#0000ff')] as const;
    const answers = await Promise.all([
      upload(api, pictures[0], { id }),
      upload(stranger, pictures[1], { id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = answers.findIndex(({ status }) => status === 201);
    const shown = await sharp(await bytesOf(answers[winner]?.link.url ?? ''))
      .raw()
      .toBuffer();
    expect((shown[winner * 2] ?? 0) > 200).toBe(true);
  });
});

describe('a link to a photo', () => {
  it('may be kept by the browser and by nobody between, and says what it is', async () => {
    const { link } = await upload(api, photo);
    const answer = await open(link.url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
    const seconds = Number(/max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1]);
    expect(seconds).toBeGreaterThan(14 * 60);
    expect(seconds).toBeLessThanOrEqual(25 * 60);
    expect(Number(answer.headers.get('x-query-count'))).toBe(1);
    const etag = answer.headers.get('etag') ?? '';
    expect((await open(link.url, { 'if-none-match': etag })).status).toBe(304);
  });

  it('is good for nothing when it was changed, or belongs to another picture or size', async () => {
    const { link } = await upload(api, photo);
    const other = await upload(api, await phonePhoto(300, 200));
    const url = new URL(link.url, server.url);
    const changed = [
      url.pathname.replace('full', 'thumbnail') + url.search,
      url.pathname.replace(link.id, other.link.id) + url.search,
      url.pathname + url.search.replace(/expires=\d+/, 'expires=99999999999'),
      url.pathname + url.search.replace(/expires=\d+/, 'expires=1'),
      `${url.pathname}?expires=${url.searchParams.get('expires')}&signature=x`,
    ];
    for (const path of changed) {
      const answer = await open(path);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(((await answer.json()) as { code: string }).code).toBe('FILE_LINK_EXPIRED');
    }
    expect((await open(url.pathname)).status).toBe(400);
  });
});

describe('what is no photo', () => {
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

  it.each([
    ['a drawing with a script in it', Buffer.from(script)],
    ['a page that calls itself a photo', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a moving picture', gif],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a text', Buffer.from('只是一段文字')],
  ])('is refused by its content: %s', async (_, bytes) => {
    const { problem } = await upload(api, bytes);
    expect(problem).toMatchObject({ status: 415, code: 'FILE_TYPE_NOT_ALLOWED' });
  });

  it('or is a broken one, is told so', async () => {
    const { problem } = await upload(api, photo.subarray(0, Math.floor(photo.length / 2)));
    expect(problem).toMatchObject({ status: 422, code: 'FILE_UNREADABLE' });
    const headOnly = await upload(api, photo.subarray(0, 200));
    expect(headOnly.problem).toMatchObject({ status: 422, code: 'FILE_UNREADABLE' });
  });

  it('or would not fit into memory once it is opened, is refused at once', async () => {
    const bomb = hugePng();
    expect(bomb.length).toBeLessThan(1_000);
    expect((await upload(api, bomb)).problem).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  });

  it('or is larger than allowed, is refused', async () => {
    const { problem } = await upload(api, Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]));
    expect(problem).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  });

  it('or is missing, empty, or under another name, is told so', async () => {
    expect((await upload(api, Buffer.alloc(0))).problem).toMatchObject({
      status: 400,
      code: 'REQUEST_INVALID',
    });
    expect((await upload(api, photo, { field: 'picture' })).problem).toMatchObject({
      status: 400,
      fields: [{ path: 'body.file' }],
    });
    const json = await fetch(`${server.url}/api/files/${uuid()}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
  });

  it('leaves nothing behind, and the server goes on', async () => {
    const [row] = await server.dataSource.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM files WHERE width = 0',
    );
    expect(Number(row?.count)).toBe(0);
    const { status, queries } = await upload(api, photo);
    expect(status).toBe(201);
    expect(queries).toBeLessThanOrEqual(3);
  });
});
