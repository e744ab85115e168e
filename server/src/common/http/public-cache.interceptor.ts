import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@linge/shared/endpoint';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, of, type Observable } from 'rxjs';
import { ENDPOINT } from './endpoint.decorator.js';
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
    const { url } = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const seconds = endpoint?.publicCacheSeconds;
    if (!seconds) {
      if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store');
      return next.handle();
    }
    void reply.header('cache-control', `public, max-age=${seconds}`).type('application/json; charset=utf-8');
    const kept = this.cache.get(url);
    if (kept !== undefined) return of(kept);
    return next.handle().pipe(
      map((answer) => {
        const body = JSON.stringify(answer);
        this.cache.set(url, body, seconds);
        return body;
      }),
    );
  }
}
