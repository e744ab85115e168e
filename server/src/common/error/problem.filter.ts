import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allowedMethods } from '../http/allowed-methods.js';
import { AppError } from './app-error.js';
import { problemOf } from './problem.js';

/** Answers every error as RFC 9457 `application/problem+json`; only what is our fault is logged as an error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // Nest's own error: the router knows no such route, perhaps only not with this method.
    const methods = error instanceof NotFoundException ? allowedMethods(request.url) : [];
    if (methods.length) void reply.header('allow', methods.join(', '));
    sendProblem(methods.length ? new AppError(405, 'METHOD_NOT_ALLOWED') : error, request, reply);
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request.id);
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  if (problem.code === 'AUTHENTICATION_REQUIRED') void reply.header('www-authenticate', 'Bearer');
  if (problem.status === 503) void reply.header('retry-after', '5');
  if (problem.status === 429 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '60');
  void reply
    .code(problem.status)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
