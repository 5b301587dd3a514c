import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Only our own files; styles made at run time carry the page's nonce; nothing inline, nothing evaluated. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders(app: FastifyInstance, https: boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('referrer-policy', 'same-origin');
    void reply.header('cross-origin-opener-policy', 'same-origin');
    void reply.header('cross-origin-resource-policy', 'same-origin');
    void reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (https) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    // Refusals too: they name rows and figures, and a 404 without this may be kept by anybody.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (!reply.hasHeader('content-security-policy')) {
      void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  });
}

type PageAnswer = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;

/**
 * Serves the built web application.
 * @returns the answer to any other path: a page of the application, or undefined for the API and for missing files
 */
export async function servePages(app: FastifyInstance, webDir: string): Promise<PageAnswer | undefined> {
  if (!existsSync(path.join(webDir, 'index.html'))) return undefined;
  const page = await readFile(path.join(webDir, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: webDir,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, file) =>
      void reply.header(
        'cache-control',
        file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  return (request, reply) => {
    const [address = ''] = request.url.split('?');
    if (request.method !== 'GET' || address.startsWith('/api/') || path.extname(address)) return undefined;
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('%CSP_NONCE%', nonce));
  };
}

export function notFound(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .send({ error: { code: 'not_found', reason: 'request.no_such_address', detail: {} } });
}
