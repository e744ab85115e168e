import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { endpoints } from '@linge/shared/api';
import { defineEndpoint, type Endpoint } from '@linge/shared/endpoint';
import { Handle } from './endpoint.decorator.js';
import { RouteAudit } from './route-audit.js';

let app: INestApplicationContext | undefined;
afterEach(() => app?.close());

/** A controller with a route for each endpoint. */
function controllerOf(served: readonly Endpoint[]): Type<object> {
  class Routes {}
  for (const [index, endpoint] of served.entries()) {
    const method = `route${index}`;
    Object.defineProperty(Routes.prototype, method, { value: () => ({}), configurable: true });
    const descriptor = Object.getOwnPropertyDescriptor(Routes.prototype, method);
    if (descriptor) Handle(endpoint)(Routes.prototype, method, descriptor);
  }
  Controller()(Routes);
  return Routes;
}

async function boot(...controllers: Type<object>[]): Promise<void> {
  class Root {}
  Module({ imports: [DiscoveryModule], controllers, providers: [RouteAudit] })(Root);
  app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
}

const [first, ...others] = endpoints;
if (!first) throw new Error('The contract is empty');

@Controller()
class Stray {
  @Get('stray')
  stray(): string {
    return '';
  }
}

describe('the boot', () => {
  it('goes on when each endpoint of the contract has one route', async () => {
    await expect(boot(controllerOf(endpoints))).resolves.toBeUndefined();
  });

  it('stops at a route that the contract does not know, hence without a permission', async () => {
    await expect(boot(controllerOf(endpoints), Stray)).rejects.toThrow(
      'Stray.stray is a route without a contract entry',
    );
  });

  it('stops at an endpoint without a route', async () => {
    await expect(boot(controllerOf(others))).rejects.toThrow(
      `${first.name} is in the contract but has no route`,
    );
  });

  it('stops at an endpoint that is served twice', async () => {
    await expect(boot(controllerOf([...endpoints, first]))).rejects.toThrow(`${first.name} is served twice`);
  });

  it('stops at an endpoint that was left out of the contract’s list', async () => {
    const unlisted = defineEndpoint({
      name: 'stray.get',
      method: 'GET',
      path: '/stray',
      permission: 'public.read',
      summary: 'Nowhere',
    });
    await expect(boot(controllerOf([...endpoints, unlisted]))).rejects.toThrow(
      "stray.get, which is not in the contract's list",
    );
  });
});
