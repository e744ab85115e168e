import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@linge/shared/endpoint';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, map, type Observable } from 'rxjs';
import { ENDPOINT } from './endpoint.decorator.js';
import { isNotModified } from './not-modified.js';
import { PublicCache } from './public-cache.js';

/** Answers public reads from memory while they are fresh; everything else may be kept by nobody. */
@Injectable()
export class PublicCacheInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly cache: PublicCache,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const seconds = endpoint?.publicCacheSeconds;
    if (!seconds) {
      if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store');
      return next.handle();
    }
    void reply.header('cache-control', `public, max-age=${seconds}`).type('application/json; charset=utf-8');
    // Where the contract has no query, one that is added all the same changes nothing and earns no read of its own.
    const { url } = request;
    const key = endpoint.query ? url : (url.split('?', 1)[0] ?? url);
    return from(
      this.cache.answer(key, seconds, async () => JSON.stringify(await lastValueFrom(next.handle()))),
    ).pipe(map(({ body, tag }) => (isNotModified(request, reply, tag) ? '' : body)));
  }
}
