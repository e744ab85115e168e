import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { AccessToken } from '../auth/access-token.js';
import { GrantCache } from '../auth/grant-cache.js';
import { PermissionGuard } from '../auth/permission.guard.js';
import { ProblemFilter } from '../error/problem.filter.js';
import { PublicCache } from './public-cache.js';
import { PublicCacheInterceptor } from './public-cache.interceptor.js';
import { RequestValidationPipe } from './request-validation.pipe.js';
import { RouteAudit } from './route-audit.js';

/** What every route goes through: permission, validation, cache, answer schema, problem answers. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    AccessToken,
    GrantCache,
    PublicCache,
    RouteAudit,
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_PIPE, useClass: RequestValidationPipe },
    // The first is the outermost: what the cache keeps has passed the answer's schema.
    { provide: APP_INTERCEPTOR, useClass: PublicCacheInterceptor },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [AccessToken, GrantCache, PublicCache],
})
export class HttpModule {}
