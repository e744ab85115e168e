import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { checkInPath, claimOf } from '@linge/shared/check-in/check-in-link';
import { Id } from '@linge/shared/common.schema';
import { DoorCode } from '@linge/shared/door/door.schema';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What the printed answers of a suggestion box hold, behind the public address: where one asks by number. */
export const askPath = '/a/';
/** Before the id on the poster of an activity. WeChat opens one page for both, which tells them apart. */
export const activityPath = '/a/';

/**
 * The web build beside the API: files at `/`, and what printed codes hold: `/q/{code}` of a door, `/a/` beside a
 * suggestion box, `/a/{id}` on the poster of an activity, `/n/{id}` on that of a notice, `/c/{number}-{code}` on a
 * certificate of service; and what stands on the screen of an organiser, `/i/`. WeChat opens the mini-program for such a
 * link; any other browser is sent to the same page of the web build. Before it does, WeChat wants to find its verification
 * file beside the link; for the page of a web view, at the root.
 */
export async function serveWebApp(
  server: FastifyInstance,
  webDir: string | undefined,
  verificationFiles: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, content] of verificationFiles) {
    for (const place of ['/', '/q/', '/n/', '/c/', checkInPath, askPath]) {
      server.get(`${place}${name}`, (_request, reply) =>
        reply.type('text/plain; charset=utf-8').send(content),
      );
    }
  }
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
  server.get('/c/:claim', (request, reply) => {
    const { claim } = request.params as { claim: string };
    const [, number, code] = /^(\d{8}-\d{7})-([0-9A-Z]+)$/.exec(claim) ?? [];
    const page = 'subpackages/service-hours/certificate-check/index';
    return reply.redirect(number && code ? `/#/${page}?number=${number}&code=${code}` : `/#/${page}`);
  });
  server.get(`${checkInPath}:claim`, (request, reply) => {
    const claim = claimOf((request.params as { claim: string }).claim);
    const page = 'subpackages/check-in/scan/index';
    if (!claim) return reply.redirect(`/#/${page}`);
    const { activityId, startsAt, code } = claim;
    return reply.redirect(`/#/${page}?activityId=${activityId}&startsAt=${startsAt}&code=${code}`);
  });
  server.get(`${activityPath}:id`, (request, reply) => {
    const { id } = request.params as { id: string };
    const page = Id.safeParse(id).success ? `subpackages/activity/detail/index?id=${id}` : '';
    return reply.redirect(`/#/${page}`);
  });
  server.get(askPath, (_request, reply) => reply.redirect('/#/subpackages/suggestion-box/ask/index'));
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
