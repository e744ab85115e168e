import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { maxFileBytes } from '@linge/shared/file/file.schema';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { AccessToken } from './common/auth/access-token.js';
import { countedQueries, countQueries } from './common/database/query-counter.js';
import { AppError } from './common/error/app-error.js';
import { sendProblem } from './common/error/problem.filter.js';
import { contentSecurityPolicy } from './common/http/content-security-policy.js';
import { serveOpenApi } from './common/http/openapi.js';
import { serveWebApp } from './common/http/web-app.js';
import { loggerOptions, NestLog } from './common/log/log.js';
import type { Config } from './config/config.js';

/** Limits of single endpoints in the contract are meant for this general one, and move with it. */
const defaultRateLimit = 600;

/** The whole back end, ready to listen. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: loggerOptions(config.logLevel),
    genReqId: () => randomUUID(),
    // One proxy of ours: what stands before its own entry in X-Forwarded-For was written by the client.
    trustProxy: config.trustProxy && ((_address: string, hop: number) => hop < 1),
    // Who still holds a connection while the server ends gets an answer, not a refusal.
    return503OnClosing: false,
    // The router's own errors, such as an address that cannot be decoded, come before any hook.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply),
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  const server: FastifyInstance = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, {
    logger: new NestLog(server.log),
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix('api');
  app.enableShutdownHooks([], { useProcessExit: true });
  takeJsonAlone(server);
  letGoOfClients(server);

  if (config.countQueries) {
    server.addHook('onRequest', (_request, _reply, done) => countQueries(done));
    server.addHook('onSend', async (_request, reply) => void reply.header('x-query-count', countedQueries()));
  }
  const tokens = app.get(AccessToken);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    // Where nobody may learn who calls, a token that was sent all the same is not looked at.
    const { anonymous } = request.routeOptions.config as RouteOptions;
    const claims = anonymous ? undefined : await tokens.read(request.headers.authorization);
    if (claims) request.tokenClaims = claims;
  });
  keepOutOfLog(server);
  scaleRouteLimits(server, config.rateLimitPerMinute / defaultRateLimit);
  await server.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: 60_000,
    // Neighbours share an address behind a carrier's NAT: whoever is signed in is counted by account.
    keyGenerator: (request: FastifyRequest) =>
      request.tokenClaims?.accountId ??
      (config.wechatCloudHosting ? openidOf(request) : undefined) ??
      normalizeIP(request.ip),
    // By route, because an address can be written in many ways that lead to the same one.
    allowList: ({ routeOptions: { url = '/api/' } }: FastifyRequest) =>
      !url.startsWith('/api/') || url.startsWith('/api/health/'),
    errorResponseBuilder: () => new AppError(429, 'TOO_MANY_REQUESTS'),
  });
  await server.register(underPressure, {
    maxEventLoopDelay: 2_000,
    pressureHandler: (request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(new AppError(503, 'SERVICE_UNAVAILABLE'), request, reply),
  });
  await server.register(helmet, { contentSecurityPolicy, strictTransportSecurity: config.production });
  await server.register(multipart, {
    limits: { fileSize: maxFileBytes, files: 1, fields: 1, fieldSize: 1_000, parts: 2 },
  });
  await serveWebApp(server, config.webDir, config.wechatVerificationFiles);
  serveOpenApi(app);
  await app.init();
  return app;
}

/**
 * Bodies are JSON (uploads aside, which bring their own parser); an empty one is none, whatever its type says. Where the
 * contract says so, text is passed on as it is.
 */
function takeJsonAlone(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
  server.addContentTypeParser(
    ['text/xml', 'application/xml', 'text/plain'],
    { parseAs: 'string' },
    (request, body, done) => {
      const { anyBodyType } = request.routeOptions.config as RouteOptions;
      if (anyBodyType) done(null, body);
      else done(new AppError(415, 'MEDIA_TYPE_NOT_SUPPORTED'));
    },
  );
}

/** Answers that are under way when the server ends are the last on their connections: else it would wait for those. */
function letGoOfClients(server: FastifyInstance): void {
  let ending = false;
  server.addHook('preClose', (done) => {
    ending = true;
    done();
  });
  server.addHook('onSend', async (_request, reply) => {
    if (ending) void reply.header('connection', 'close');
  });
}

/** Whoever WeChat's cloud hosting says it is; all of them come from its own address. */
function openidOf({ headers }: FastifyRequest): string | undefined {
  const openid = headers['x-wx-openid'];
  return typeof openid === 'string' && openid !== '' ? openid : undefined;
}

interface RouteOptions {
  readonly rateLimit?: { max: number };
  readonly anonymous?: boolean;
  readonly anyBodyType?: boolean;
}

/** That such a request came at all, and when, would lead to whoever sent it; what goes wrong is still told. */
function keepOutOfLog(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if ((route.config as RouteOptions | undefined)?.anonymous) route.logLevel = 'warn';
  });
}

function scaleRouteLimits(server: FastifyInstance, factor: number): void {
  server.addHook('onRoute', ({ config }) => {
    const limit = (config as RouteOptions | undefined)?.rateLimit;
    if (limit) limit.max = Math.ceil(limit.max * factor);
  });
}
