import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether the words of this request are held back from others for now; undefined where nobody asked. */
    wordsHeld?: boolean;
  }
}

/** Whether the words of the request may be held back, as a parameter of a controller's method: false where they are not. */
export const WordsHeld = createParamDecorator(
  (_: undefined, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<FastifyRequest>().wordsHeld ?? true,
);
