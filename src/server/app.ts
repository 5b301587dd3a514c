import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { holds } from '#domain/access/actor.ts';
import { serviceContract } from '#domain/access/contract.service.ts';
import { roadmapPaper } from '#domain/catalogue/papers/roadmap.ts';
import { contracts } from '#domain/contracts.ts';
import { MAX_FILE_BYTES } from '#domain/documents/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { DemoAccount } from '#domain/people/model.ts';
import { approvalFeature } from './approval/feature.ts';
import { calendarFeature } from './calendar/feature.ts';
import { deskFeature } from './desk/feature.ts';
import { openPrinter } from './exports/printer.ts';
import { features } from './features.ts';
import { formLibrary as library } from './forms/library.ts';
import { journalFeature } from './journal/feature.ts';
import type { Handlers } from './lib/call.ts';
import type { Config } from './lib/config.ts';
import type { Db } from './lib/db.ts';
import type { HttpParts } from './lib/exchange.ts';
import { failureAnswer } from './lib/failure.ts';
import type { FileStore } from './lib/files.ts';
import { antivirusOf } from './lib/guard/antivirus.ts';
import { ownAddress } from './lib/guard/own-address.ts';
import { watchRefusals } from './lib/guard/refusals.ts';
import { endSlowBodies, type LeastPace, LONGEST_REQUEST_MS } from './lib/guard/slow-bodies.ts';
import { mount } from './lib/http.ts';
import { newId } from './lib/ids.ts';
import { type PasswordCost, passwordsOf } from './lib/password.ts';
import { findSession } from './lib/session.ts';
import { marksCookie, sessionCookie } from './lib/session-cookie.ts';
import { notificationsFeature } from './notifications/feature.ts';
import type { Mail } from './notifications/service.smtp.ts';
import { describeInterface } from './openapi.ts';
import { notFound, securityHeaders, servePages } from './page.ts';
import { searchFeature } from './search/feature.ts';

export const VERSION = '0.1.0';
/** The text of an order, or a block pasted into a form; files have their own limit. */
const MAX_JSON_BYTES = 6 * 1024 * 1024;

/** What is put together of the features comes after them. */
const composed = [
  approvalFeature,
  deskFeature,
  searchFeature,
  journalFeature,
  calendarFeature,
  notificationsFeature,
] as const;

export interface AppOptions {
  readonly config: Pick<
    Config,
    'publicUrl' | 'isNamed' | 'trustedProxies' | 'demo' | 'uploadBytesADay' | 'antivirus'
  >;
  readonly db: Db;
  readonly files: FileStore;
  readonly demoAccounts: readonly DemoAccount[];
  /** Where letters are given to; none by default. */
  readonly mail?: Mail | undefined;
  readonly clock?: () => Date;
  /** By default what the product takes; tests try hundreds of passwords. */
  readonly passwordCost?: PasswordCost;
  /** By default what a rural line can keep; tests do not wait for minutes. */
  readonly leastPace?: LeastPace;
  readonly webDir?: string;
  /** From which level on the log is written, and whereto if not to the console; nothing by default. */
  readonly log?: { readonly level: 'info' | 'warn'; readonly stream?: { write(line: string): void } };
}

/** Composes the whole server; nothing listens yet. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, db, files, demoAccounts } = options;
  z.config(z.locales.ru());
  const app = fastify({
    logger: options.log
      ? { ...options.log, redact: ['req.headers.cookie', 'req.headers["x-csrf-token"]'] }
      : false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: MAX_JSON_BYTES,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    return503OnClosing: true,
    requestTimeout: LONGEST_REQUEST_MS,
  });
  endSlowBodies(app, options.leastPace);
  const own = ownAddress(config.publicUrl, config.isNamed);
  app.addHook('onRequest', async (request) => {
    // A balancer asks for the health of a machine by its number.
    const isProbe = request.routeOptions.url === serviceContract.getHealth.path;
    if (!isProbe && !own.isHost(request)) throw new AppError('invalid', 'session.foreign_host');
  });
  await app.register(cookie);
  // Rural lines: a form's definition is 58 kB as it is and 10 kB packed; files are mostly packed already.
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1400,
    customTypes: /^(application\/json|text\/html)/,
  });
  securityHeaders(app, config.publicUrl.protocol === 'https:');
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(
    'application/octet-stream',
    { bodyLimit: MAX_FILE_BYTES + 1 },
    (_request, payload, done) => done(null, payload),
  );
  const noteRefusal = watchRefusals(app);
  app.setErrorHandler((error, request, reply) => {
    const failure = failureAnswer(error);
    noteRefusal(error, request);
    // The pattern of the address: the address itself may be a secret, as a calendar's link is.
    const { url } = request.routeOptions;
    if (failure.status >= 500) request.log.error({ err: error, url }, 'request failed');
    if (failure.status === 429) void reply.header('retry-after', String(retryAfter(error)));
    return reply.code(failure.status).send(failure.body);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      url: request.routeOptions.url,
      status: reply.statusCode,
      ms: reply.elapsedTime,
    });
  });

  const parts: HttpParts = {
    db,
    files,
    cookie: sessionCookie(config.publicUrl),
    marks: marksCookie(config.publicUrl),
    clock: options.clock ?? (() => new Date()),
    noteRefusal,
    ownOrigin: own.isOrigin,
  };
  const printer = openPrinter();
  app.addHook('onClose', async () => printer.close());
  const { demo, publicUrl } = config;
  const printing = { printer, paper: roadmapPaper, publicUrl };
  const passwords = passwordsOf(options.passwordCost);
  const uploads = {
    bytesADay: config.uploadBytesADay,
    antivirus: config.antivirus && antivirusOf(config.antivirus),
  };
  mount(app, parts, serviceContract, serviceRoutes());
  for (const { endpoints } of [...features, ...composed]) {
    for (const open of endpoints({
      demo,
      demoAccounts,
      files,
      library,
      mail: options.mail,
      passwords,
      printing,
      publicUrl,
      uploads,
    })) {
      open(app, parts);
    }
  }
  const sendPage = options.webDir ? await servePages(app, options.webDir) : undefined;
  app.setNotFoundHandler((request, reply) => sendPage?.(request, reply) ?? notFound(reply));
  return app;
}

function serviceRoutes(): Handlers<typeof serviceContract> {
  // Few ask for it, and all of the schemas are walked for it: not at every start.
  let description: ReturnType<typeof describeInterface> | undefined;
  return {
    async getHealth({ db, sessionToken, securityNow }) {
      const asked = sql<{ database: string }>`SELECT current_setting('server_version') AS database`;
      const { rows } = await asked.execute(db);
      if (sessionToken === undefined) return { status: 'ok' };
      const session = await db.transaction().execute((tx) => findSession(tx, sessionToken, securityNow));
      if (!session || !holds(session.actor, 'people.manage')) return { status: 'ok' };
      return { status: 'ok', version: VERSION, database: rows[0]?.database };
    },
    async getDescription() {
      description ??= describeInterface(contracts, VERSION);
      return description;
    },
  };
}

function retryAfter(error: unknown): number {
  return error instanceof AppError && typeof error.detail.seconds === 'number' ? error.detail.seconds : 1;
}
