import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpoints } from '@linge/shared/api';
import { mayCall } from '@linge/shared/permission';
import { chromium, type Browser } from 'playwright-core';
import { startTestServer, type TestServer } from './support/test-server.js';

interface Schema {
  readonly type?: string;
  /** One of several, told apart by a field. */
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}
interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, unknown>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

let server: TestServer;
let document: OpenApi;

beforeAll(async () => {
  server = await startTestServer();
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi;
}, 60_000);
afterAll(() => server.close());

const namesIn = (path: string) => [...path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name);

describe('the published contract', () => {
  it('is an OpenAPI 3 document', () => {
    expect(document.openapi).toMatch(/^3\.0\.\d$/);
    expect(document.info).toMatchObject({ title: '邻格 Linge' });
    expect(document.components.securitySchemes['bearer']).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('has every endpoint once, and nothing else', () => {
    const published = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    );
    const meant = endpoints.map(({ method, path, name }) => {
      const withBraces = path.replace(/:([A-Za-z]+)/g, '{$1}');
      return `${method.toLowerCase()} /api${withBraces} ${name}`;
    });
    expect(published.sort()).toEqual(meant.sort());
  });

  it('points at nothing that is missing', () => {
    const text = JSON.stringify(document);
    const targets = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name ?? '',
    );
    for (const name of targets) expect(document.components.schemas).toHaveProperty(name);
    expect(document.components.schemas['Problem']?.properties).toHaveProperty('code');
  });

  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    'says all about %s',
    (_name, endpoint) => {
      const path = `/api${endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
      const operation = document.paths[path]?.[endpoint.method.toLowerCase()];
      if (!operation) throw new Error(`${path} is not published`);
      const { parameters, requestBody, responses, security } = operation;

      const inPath = parameters.filter((one) => one.in === 'path');
      expect(inPath.map(({ name }) => name).sort()).toEqual(namesIn(endpoint.path).sort());
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(parameters.some((one) => one.in === 'query')).toBe(endpoint.query !== undefined);

      const sent = requestBody?.content['application/json']?.schema;
      expect(sent !== undefined).toBe(endpoint.body !== undefined);
      if (endpoint.consumes)
        expect(requestBody?.content[endpoint.consumes]?.schema.properties).toHaveProperty('file');

      const success = responses[String(endpoint.status ?? 200)];
      if (!success) throw new Error('The success is not described');
      const answered = success.content?.['application/json']?.schema;
      if (endpoint.response) {
        for (const { type } of answered?.oneOf ?? [answered ?? {}]) expect(type).toBe('object');
      }
      if (endpoint.produces) expect(Object.keys(success.content ?? {})).toContain(endpoint.produces);
      expect(responses['default']?.content?.['application/problem+json']?.schema.$ref).toBe(
        '#/components/schemas/Problem',
      );

      const open = mayCall(endpoint.permission, []);
      expect(security ?? []).toEqual(open ? [] : [{ bearer: [] }]);
    },
  );
});

describe('the page about it', () => {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser.close());

  it('opens in a browser under our own content security policy', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${server.url}/api/docs`);
    // Of so many operations the page draws those on screen alone.
    await page.getByText('/api/health/ready', { exact: true }).first().waitFor();
    expect(await page.title()).toContain('邻格');
    expect(complaints).toEqual([]);
  });
});
