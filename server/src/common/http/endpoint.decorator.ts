import {
  applyDecorators,
  Body,
  HttpCode,
  Param,
  RequestMapping,
  RequestMethod,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Endpoint } from '@linge/shared/endpoint';
import { mayCall } from '@linge/shared/permission';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { problemSchema } from './openapi.js';

export const ENDPOINT = Symbol('endpoint');

const binary = { type: 'string', format: 'binary' };

/**
 * Makes a controller's method the route of a contract entry: method, path, status, permission, answer schema,
 * rate limit and documentation all come from there. A route without one stops the boot.
 */
export function Handle(endpoint: Endpoint): MethodDecorator {
  const status = endpoint.status ?? 200;
  const decorators: MethodDecorator[] = [
    SetMetadata(ENDPOINT, endpoint),
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(status),
    ApiOperation({
      operationId: endpoint.name,
      summary: endpoint.summary,
      description: `Permission: \`${endpoint.permission}\`${
        endpoint.errors ? `. Errors: ${endpoint.errors.map((code) => `\`${code}\``).join(', ')}` : ''
      }`,
    }),
    ApiResponse({
      status,
      ...(endpoint.response ? { standardSchema: endpoint.response } : {}),
      ...(endpoint.produces ? { content: { [endpoint.produces]: { schema: binary } } } : {}),
      description: status === 204 ? 'Done' : 'Success',
    }),
    ApiResponse({
      status: 'default',
      description: 'A problem (RFC 9457)',
      content: { 'application/problem+json': { schema: problemSchema } },
    }),
  ];
  if (!mayCall(endpoint.permission, [])) decorators.push(ApiBearerAuth());
  if (endpoint.response) decorators.push(SerializeOptions({ schema: endpoint.response }));
  if (endpoint.consumes) {
    const schema = { type: 'object', properties: { file: binary }, required: ['file'] };
    decorators.push(ApiConsumes(endpoint.consumes), ApiBody({ schema }));
  }
  const { requestsPerMinute, anonymous, anyBodyType } = endpoint;
  const rateLimit = requestsPerMinute && { max: requestsPerMinute, timeWindow: 60_000 };
  if (rateLimit || anonymous || anyBodyType) {
    decorators.push(
      RouteConfig({
        ...(rateLimit ? { rateLimit } : {}),
        ...(anonymous ? { anonymous } : {}),
        ...(anyBodyType ? { anyBodyType } : {}),
      }),
    );
  }
  return applyDecorators(...decorators);
}

/**
 * Gives a controller the route of a contract entry that is one of many alike: each takes the caller, `:id`, and a body
 * of its own. The method is named by the last word of the entry's name.
 */
export function handleWith<Target extends object, Answer>(
  controller: { readonly prototype: Target; readonly name: string },
  endpoint: Endpoint,
  handle: (this: Target, principal: Principal, params: { id: string }, body: never) => Promise<Answer>,
): void {
  const { prototype } = controller;
  const name = endpoint.name.split('.').at(-1) ?? endpoint.name;
  const descriptor = { value: handle, configurable: true, writable: true };
  // The published contract finds a method's parameters by what it calls itself.
  Object.defineProperty(handle, 'name', { value: name });
  Object.defineProperty(prototype, name, descriptor);
  // What the compiler notes of a method that is written down; the published contract is made from it.
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Object], prototype, name);
  CurrentPrincipal()(prototype, name, 0);
  if (endpoint.params) Param({ schema: endpoint.params })(prototype, name, 1);
  if (endpoint.body) Body({ schema: endpoint.body })(prototype, name, 2);
  Handle(endpoint)(prototype, name, descriptor);
}
