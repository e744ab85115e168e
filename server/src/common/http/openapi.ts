import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as z from 'zod/mini';

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
    () => SwaggerModule.createDocument(app, options, { standardSchemaConverter }),
    {
      jsonDocumentUrl: 'api/openapi.json',
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
