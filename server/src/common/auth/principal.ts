import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { AppError } from '../error/app-error.js';

/** Who asks: an open session, its account, and what the account was granted as of now. */
export interface Principal {
  readonly accountId: string;
  /** Whom WeChat knows them as; null for an account that is none of WeChat's. */
  readonly openId: string | null;
  readonly sessionId: string;
  readonly grants: readonly RoleGrant[];
  /** The roles of the grants, and `resident`, which every account is. */
  readonly roles: readonly Role[];
  /** A child under 14 for whom no guardian has agreed: it may look, and send nothing. */
  readonly needsGuardian?: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What a valid token says, before the session was looked up. */
    tokenClaims?: { readonly accountId: string; readonly sessionId: string };
    principal?: Principal;
  }
}

/** Looks a token's session up; the account capability provides it. */
export abstract class PrincipalSource {
  abstract find(sessionId: string, accountId: string): Promise<Principal | undefined>;

  /** What an account was granted as of now, whether or not it asks. */
  abstract grantsOf(accountId: string, manager?: EntityManager): Promise<RoleGrant[]>;
}

/** The signed-in caller as a parameter of a controller's method. */
export const CurrentPrincipal = createParamDecorator((_: undefined, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new AppError(401, 'AUTHENTICATION_REQUIRED');
  return principal;
});

/** The grants of some roles that reach into a community (and, where told, a grid of it). */
export function grantsFor(
  principal: Principal,
  roles: readonly Role[],
  where: { readonly communityId: string; readonly gridId?: string | undefined },
): RoleGrant[] {
  return principal.grants.filter(
    (grant) =>
      roles.includes(grant.role) &&
      grant.communityId === where.communityId &&
      (grant.gridId === null || where.gridId === undefined || grant.gridId === where.gridId),
  );
}
