import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { contentDecisions } from '@linge/shared/content-check/content-decisions';
import type { Endpoint } from '@linge/shared/endpoint';
import type { FastifyRequest } from 'fastify';
import { catchError, defer, mergeMap, tap, type Observable } from 'rxjs';
import { AppError } from '../common/error/app-error.js';
import { ENDPOINT } from '../common/http/endpoint.decorator.js';
import { ContentCheckService } from './content-check.service.js';
import { ContentHoldService } from './content-hold.service.js';

/** Who works for nobody. */
const notStaff: readonly string[] = ['visitor', 'resident', 'volunteer'];

/**
 * Has the words of a request checked before its use case sees them, as the contract's table says. Here, and not in each
 * use case, so that none can leave it out.
 */
@Injectable()
export class ContentCheckInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly checks: ContentCheckService,
    private readonly holds: ContentHoldService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.holds.on) return next.handle();
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    const check = endpoint && contentDecisions[endpoint.name]?.check;
    const http = context.switchToHttp().getRequest<FastifyRequest>();
    const { principal, params, body: sent } = http;
    if (!check || !principal) return next.handle();
    // What does not fit its schema is refused without asking anybody.
    const body = endpoint.body?.safeParse(sent);
    if (!body?.success) return next.handle();
    const { accountId, openId, roles } = principal;
    const byStaff = roles.some((role) => !notStaff.includes(role));
    const request = { accountId, openId, byStaff, params, body: body.data };
    return defer(() => this.checks.atSubmission(check, request)).pipe(
      tap((held) => (http.wordsHeld = held.fresh.length + held.known.length > 0)),
      mergeMap((held) =>
        next.handle().pipe(
          mergeMap(async (answer: unknown) => {
            await this.checks.stored(check, request, held);
            return answer;
          }),
          catchError((error: unknown) => this.#failed(held.fresh, error)),
        ),
      ),
    );
  }

  async #failed(held: readonly string[], error: unknown): Promise<never> {
    // After any other failure the words may be stored all the same; whoever asks WeChat finds out.
    if (held.length && error instanceof AppError) await this.holds.release(held);
    throw error;
  }
}
