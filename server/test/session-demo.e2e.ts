import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { Persona } from '@linge/shared/account/account.schema';
import { startTestServer, type TestServer } from './support/test-server.js';

describe('in the demo', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);
  afterAll(() => server.close());

  it('lists everybody whom a visitor can be', async () => {
    const { items } = (await server.api.call(accountApi.listPersonas)).body;
    expect(items.map(({ persona }) => persona)).toEqual([...Persona.options]);
    for (const { name, description } of items) expect([name, description].every(Boolean)).toBe(true);
  });

  it.each([...Persona.options])('lets a visitor be the %s', async (persona) => {
    const answer = await server.api.call(accountApi.openDemoSession, { body: { persona } });
    expect(answer.status).toBe(201);
    expect((await server.api.as(answer.body.token).call(accountApi.me)).status).toBe(200);
  });

  it('knows nobody else', async () => {
    const body = { persona: 'mayor' } as unknown as { persona: Persona };
    const answer = await server.api.call(accountApi.openDemoSession, { body });
    expect([answer.status, answer.problem.code]).toEqual([400, 'REQUEST_INVALID']);
  });
});

describe('outside the demo', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ environment: { API_DEMO: '0' } });
  }, 60_000);
  afterAll(() => server.close());

  it('nobody is offered, and nobody can be', async () => {
    const list = await server.api.call(accountApi.listPersonas);
    expect([list.status, list.problem.code]).toEqual([404, 'DEMO_NOT_AVAILABLE']);
    const open = await server.api.call(accountApi.openDemoSession, { body: { persona: 'communityAdmin' } });
    expect([open.status, open.problem.code]).toEqual([404, 'DEMO_NOT_AVAILABLE']);
  });
});
