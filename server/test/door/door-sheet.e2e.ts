import { buffer } from 'node:stream/consumers';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { doorApi } from '@linge/shared/door/door.api';
import jsqr from 'jsqr';
import { v7 as uuid } from 'uuid';
import { Door } from '../../src/door/entities/door.entity.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const publicUrl = 'https://linge.example.org';

let server: TestServer;
let pdfium: PDFiumLibrary;
let admin: ApiClient;
let worker: ApiClient;
let communityId: string;
let gridId: string;
let otherGridId: string;

beforeAll(async () => {
  server = await startTestServer({ seed: true, environment: { PUBLIC_URL: `${publicUrl}/` } });
  pdfium = await PDFiumLibrary.init();
  admin = await server.login('demo-communityAdmin');
  worker = await server.login('demo-gridWorker');
  ({ communityId, gridId } = await ownGrid(worker));
  ({ gridId: otherGridId } = await ownGrid(await server.login('demo-otherGridWorker')));
}, 120_000);

afterAll(async () => {
  pdfium.destroy();
  await server.close();
});

const print = (as: ApiClient, query: { gridId?: string; layout?: 'labels' | 'posters' }) =>
  as.send(doorApi.printDoorSheet, { query: { communityId, ...query } });

describe('a grid worker who prints the codes of their grid', () => {
  it('gets a poster for each door, in walking order, whose code opens that door', async () => {
    const answer = await print(worker, { gridId, layout: 'posters' });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-query-count')).toBe('2');
    const pages = await pagesOf(answer);
    const order = { position: 'ASC', id: 'ASC' } as const;
    const doors = await server.dataSource.manager.find(Door, { where: { gridId }, order });
    expect(pages).toHaveLength(doors.length);

    const [page, door] = [pages[1], doors[1]];
    // The text first: drawing the page closes it.
    expect(page?.getText().replace(/\s/g, '')).toContain(door?.label.replace(/\s/g, ''));
    const { data, width, height } = (await page?.render({ scale: 48 / 72, render: 'bitmap' })) ?? {};
    expect(jsqr.default(new Uint8ClampedArray(data ?? []), width ?? 0, height ?? 0)?.data).toBe(
      `${publicUrl}/q/${door?.code}`,
    );
  });

  it('gets the names of those who serve the door, and no number of anybody', async () => {
    const [page] = await pagesOf(await print(worker, { gridId, layout: 'labels' }));
    const chain = await server.api.call(doorApi.getGridChain, { params: { id: gridId } });
    expect(page?.getText()).toContain(chain.body.items[2]?.personName);
    expect(page?.getText()).not.toMatch(/\d{11}/);
  });

  it('prints neither another grid nor the whole community', async () => {
    expect((await print(worker, { gridId: otherGridId })).status).toBe(403);
    expect((await print(worker, {})).status).toBe(403);
  });
});

describe('an administrator who prints the whole community', () => {
  it('gets every door once, eight to a page', async () => {
    const doors = await server.dataSource.manager.countBy(Door, { communityId });
    expect(doors).toBeGreaterThan(300);
    const pages = await pagesOf(await print(admin, {}));
    expect(pages).toHaveLength(Math.ceil(doors / 8));
  });

  it('is told when there is nothing to print', async () => {
    expect((await print(admin, { gridId: uuid() })).status).toBe(404);
  });
});

async function ownGrid(api: ApiClient): Promise<{ communityId: string; gridId: string }> {
  const { grants } = (await api.call(accountApi.me)).body.account;
  const grant = grants.find(({ role }) => role === 'gridWorker');
  if (!grant?.gridId) throw new Error('Not a grid worker');
  return { communityId: grant.communityId, gridId: grant.gridId };
}

async function pagesOf(answer: Response) {
  if (!answer.body) throw new Error(`No document: ${answer.status}`);
  return [...(await pdfium.loadDocument(await buffer(answer.body))).pages()];
}
