import { describe, expect, it } from '@jest/globals';
import { endpoints } from '@linge/shared/api';
import { contentDecisions, uploadDecisions } from '@linge/shared/content-check/content-decisions';
import type { Endpoint, Schema } from '@linge/shared/endpoint';
import * as z from 'zod/mini';

interface JsonSchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** Strings of a form that no words have: ids, days, choices. */
const formed = ['enum', 'const', 'format', 'pattern'];

/** Where a body can hold words. */
function wordsIn(schema: Schema): string[] {
  if (!schema) return [];
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return [...new Set(below(root, 'body', root))];
}

function below(schema: JsonSchema, path: string, root: JsonSchema): string[] {
  const named = schema.$ref && root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
  if (named) return below(named, path, root);
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return [
    ...(schema.type === 'string' && !formed.some((key) => key in schema) ? [path] : []),
    ...choices.flatMap((choice) => below(choice, path, root)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => below(one, `${path}.${name}`, root)),
    ...(schema.items ? below(schema.items, `${path}.*`, root) : []),
    ...(more ? below(more, `${path}.*`, root) : []),
  ];
}

const writing = endpoints.filter(({ method }) => method !== 'GET');

function decidedFor({ name }: Endpoint): string[] {
  const { check, leave } = contentDecisions[name] ?? {};
  return [...(check?.fields ?? []), ...Object.keys(leave ?? {})].sort();
}

describe('what people write', () => {
  it.each(writing.map((endpoint) => [endpoint.name, endpoint] as const))(
    'is checked, or left for a reason: %s',
    (_name, endpoint) => {
      expect(decidedFor(endpoint)).toEqual(wordsIn(endpoint.body).sort());
    },
  );

  it('is decided for endpoints that there are', () => {
    const names = writing.map(({ name }) => name);
    expect(Object.keys(contentDecisions).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is never sent anywhere by those who must not be known', () => {
    const anonymous = writing.filter(
      (endpoint) => endpoint.anonymous ?? endpoint.permission === 'public.read',
    );
    expect(anonymous.length).toBeGreaterThan(0);
    for (const { name } of anonymous) expect(contentDecisions[name]?.check).toBeUndefined();
  });

  it('names the thing that it is a part of where the request has it', () => {
    for (const endpoint of writing) {
      const subject = contentDecisions[endpoint.name]?.check?.subject;
      if (subject?.id !== 'params.id') continue;
      expect([endpoint.name, endpoint.path.includes(':id')]).toEqual([endpoint.name, true]);
    }
  });
});

it('every upload is checked, or left for a reason', () => {
  const uploads = writing.filter(({ consumes }) => consumes).map(({ name }) => name);
  expect(Object.keys(uploadDecisions).sort()).toEqual(uploads.sort());
});
