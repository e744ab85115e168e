import fresh from 'fresh';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Puts the tag of what is answered on a reply.
 * @returns whether whoever asks has just that already: the reply is a 304 then, and needs no body
 */
export function isNotModified(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  void reply.header('etag', etag);
  // Not `cache-control: no-cache`, which clients add by themselves: it asks for a look at what is, and this is one.
  if (!fresh({ 'if-none-match': request.headers['if-none-match'] }, { etag })) return false;
  void reply.status(304);
  return true;
}
