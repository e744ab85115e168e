import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '@linge/shared/error-code';
import * as z from 'zod/mini';

/** Where the document describes what every error carries. */
export const problemSchema = { $ref: '#/components/schemas/Problem' };

/** Serves the contract as OpenAPI 3 at `/api/openapi.json`, and a page to read and try it at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const options = new DocumentBuilder()
    .setTitle('邻格 Linge')
    .setDescription('REST API of the community mini-program. Errors are RFC 9457 problems with a `code`.')
    .setVersion('0.1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup(
    'api/docs',
    app,
    () => {
      const document = SwaggerModule.createDocument(app, options, { standardSchemaConverter });
      const { schema } = standardSchemaConverter(Problem, { schemaType: 'output' });
      const { schemas } = document.components ?? {};
      const components = { ...document.components, schemas: { ...schemas, Problem: schema } };
      return { ...document, components } as OpenAPIObject;
    },
    {
      jsonDocumentUrl: 'api/openapi.json',
      customSiteTitle: '邻格 Linge API',
    },
  );
}

function standardSchemaConverter(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema as z.ZodMiniType, {
    io: schemaType,
    target: 'openapi-3.0',
    unrepresentable: 'any',
  });
  return { schema: json };
}
