import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContract, AppEndpoint } from '#domain/access/contract.ts';
import type { FileAnswer } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import type { Handlers, PublicHandler } from './call.ts';
import { type HttpParts, type Input, parseInput, present } from './exchange.ts';
import type { FirstAnswer } from './idempotency.ts';
import { newId } from './ids.ts';
import { answerSigned, type SignedHandler } from './signed.ts';

/**
 * Opens the endpoints of a contract. Every endpoint goes the same way: input by schema, session, right,
 * scope, one transaction, handler, answer by schema, journal; a change also by its idempotency key. What takes
 * long stands before or after the transaction, as the endpoint says (`works`).
 */
export function mount<C extends AppContract>(
  app: FastifyInstance,
  parts: HttpParts,
  contract: C,
  handlers: Handlers<C>,
): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    const handler = handlers[name as keyof C] as unknown as PublicHandler<Input, unknown> | SignedHandler;
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        if (endpoint.method !== 'GET' && !parts.ownOrigin(request))
          throw new AppError('forbidden', 'session.foreign_origin');
        const answer = await (endpoint.right === 'public'
          ? answerPublic(parts, endpoint, handler as PublicHandler<Input, unknown>, request, reply)
          : answerSigned(parts, endpoint, handler as SignedHandler, request, reply));
        return send(reply, endpoint, answer);
      },
    });
  }
}

async function answerPublic(
  parts: HttpParts,
  endpoint: AppEndpoint,
  handler: PublicHandler<Input, unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FirstAnswer> {
  const call = {
    db: parts.db,
    securityNow: parts.clock(),
    requestId: request.id,
    newId,
    address: request.ip,
    sessionToken: parts.cookie.read(request),
    userAgent: request.headers['user-agent'],
    setSessionToken: (token: string) => parts.cookie.write(reply, token),
    tries: (person: UserId) => {
      request.person = person;
    },
    browserMarks: parts.marks.read(request),
    setBrowserMarks: (marks: string) => parts.marks.write(reply, marks),
  };
  return present(endpoint, await handler(call, parseInput(endpoint, request, request.body)));
}

function send(reply: FastifyReply, endpoint: AppEndpoint, { status, answer }: FirstAnswer): FastifyReply {
  void reply
    .code(status)
    .header('cache-control', 'immutable' in endpoint ? 'private, max-age=31536000, immutable' : 'no-store');
  if (status === 204) return reply.send();
  if (endpoint.response !== 'file') return reply.send(answer);
  const file = answer as FileAnswer;
  if (file.etag !== undefined) {
    void reply.header('etag', file.etag).header('cache-control', 'private, no-cache');
    if (reply.request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  }
  return reply
    .header('content-type', file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(file.open());
}
