import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@linge/shared/endpoint';
import { mayCall } from '@linge/shared/permission';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../error/app-error.js';
import { ENDPOINT } from '../http/endpoint.decorator.js';
import { PrincipalSource } from './principal.js';

/**
 * The first step of authorisation, for every route: what its contract entry demands. A route without an entry is
 * denied (and would have stopped the boot). Rows are the second step, in each capability's policy.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw AppError.denied();
    if (mayCall(endpoint.permission, [])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const claims = request.tokenClaims;
    const principal = claims && (await this.principals.find(claims.sessionId, claims.accountId));
    if (!principal) throw new AppError(401, 'AUTHENTICATION_REQUIRED');
    if (!mayCall(endpoint.permission, principal.roles)) throw AppError.denied();
    if (principal.needsGuardian && endpoint.method !== 'GET' && !endpoint.beforeGuardian) {
      throw new AppError(403, 'GUARDIAN_CONSENT_NEEDED');
    }
    request.principal = principal;
    return true;
  }
}
