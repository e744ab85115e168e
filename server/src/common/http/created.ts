import type { FastifyReply } from 'fastify';

/** Something that the client named, and whether this request made it or an earlier one had. */
export interface Created<Thing> {
  readonly thing: Thing;
  readonly first: boolean;
}

/** The answer to a creation: the contract's 201 the first time, 200 on a retry. */
export function answerCreated<Thing>({ thing, first }: Created<Thing>, reply: FastifyReply): Thing {
  if (!first) void reply.code(200);
  return thing;
}
