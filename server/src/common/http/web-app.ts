import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Id } from '@linge/shared/common.schema';
import { DoorCode } from '@linge/shared/door/door.schema';
import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * The web build beside the API: files at `/`, `/q/{code}`, which is what printed codes hold, and `/n/{id}`, the code of
 * a notice's poster. WeChat opens the mini-program for such a link; any other browser is sent to the same page of the
 * web build.
 */
export async function serveWebApp(server: FastifyInstance, webDir: string | undefined): Promise<void> {
  server.get('/q/:code', (request, reply) => {
    const { code } = request.params as { code: string };
    const page = DoorCode.safeParse(code).success ? `subpackages/door/detail/index?code=${code}` : '';
    return reply.redirect(`/#/${page}`);
  });
  server.get('/n/:id', (request, reply) => {
    const { id } = request.params as { id: string };
    const page = Id.safeParse(id).success ? `subpackages/notice/detail/index?id=${id}` : '';
    return reply.redirect(`/#/${page}`);
  });
  if (!webDir) return;
  if (!existsSync(join(webDir, 'index.html'))) {
    server.log.warn('WEB_DIR holds no index.html: only the API is served');
    return;
  }
  await server.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    preCompressed: true,
    setHeaders(reply: FastifyReply, path: string) {
      // Names of built files change with their content; the page that names them must always be asked for.
      const kept = /\.[0-9a-f]{8,}\./.test(path);
      void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
