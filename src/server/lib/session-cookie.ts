import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_HOURS } from './session.ts';

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

/** HttpOnly, same site; over https bound to this very host and never sent in the clear. */
export function sessionCookie(publicUrl: URL): SessionCookie {
  const secure = publicUrl.protocol === 'https:';
  const name = secure ? '__Host-opora' : 'opora';
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (request) => request.cookies[name],
    write: (reply, token) =>
      void reply.setCookie(name, token, { ...attributes, maxAge: LONGEST_HOURS * 3600 }),
    clear: (reply) => void reply.clearCookie(name, attributes),
  };
}
