import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { endpoints } from '@linge/shared/api';
import type { Endpoint } from '@linge/shared/endpoint';
import { ENDPOINT } from './endpoint.decorator.js';

const nestRoute = 'path';

/** Stops the boot when a route has no contract entry, or a contract entry no route or more than one. */
@Injectable()
export class RouteAudit implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const problems: string[] = [];
    const routes = new Map<Endpoint, string>();
    for (const { instance } of this.discovery.getControllers()) {
      const controller = instance as object;
      const prototype = Object.getPrototypeOf(controller) as Record<string, object>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (!handler || !Reflect.hasMetadata(nestRoute, handler)) continue;
        const where = `${controller.constructor.name}.${method}`;
        const endpoint = Reflect.getMetadata(ENDPOINT, handler) as Endpoint | undefined;
        if (!endpoint)
          problems.push(`${where} is a route without a contract entry, hence without a permission`);
        else if (routes.has(endpoint))
          problems.push(`${endpoint.name} is served twice: ${routes.get(endpoint)} and ${where}`);
        else routes.set(endpoint, where);
      }
    }
    for (const endpoint of endpoints) {
      if (!routes.delete(endpoint)) problems.push(`${endpoint.name} is in the contract but has no route`);
    }
    for (const [endpoint, where] of routes)
      problems.push(`${where} serves ${endpoint.name}, which is not in the contract's list`);
    if (problems.length) throw new Error(`Routes and contract disagree:\n${problems.join('\n')}`);
  }
}
