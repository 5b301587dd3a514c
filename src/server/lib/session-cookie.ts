import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_HOURS } from './session.ts';

export interface BrowserCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, value: string): void;
  clear(reply: FastifyReply): void;
}

const YEAR_HOURS = 365 * 24;

/** HttpOnly, same site; over https bound to this very host and never sent in the clear. */
export function sessionCookie(publicUrl: URL): BrowserCookie {
  const secure = publicUrl.protocol === 'https:';
  return cookieOf(secure ? '__Host-opora' : 'opora', LONGEST_HOURS, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
}

/** Who has signed in by this browser before (`people/service.marks.ts`): sent to the door only. */
export function marksCookie(publicUrl: URL): BrowserCookie {
  const secure = publicUrl.protocol === 'https:';
  return cookieOf(secure ? '__Secure-opora-known' : 'opora-known', YEAR_HOURS, {
    path: '/api/session',
    httpOnly: true,
    sameSite: 'strict',
    secure,
  });
}

interface Attributes {
  readonly path: string;
  readonly httpOnly: true;
  readonly sameSite: 'lax' | 'strict';
  readonly secure: boolean;
}

function cookieOf(name: string, hours: number, attributes: Attributes): BrowserCookie {
  return {
    read: (request) => request.cookies[name],
    write: (reply, value) => void reply.setCookie(name, value, { ...attributes, maxAge: hours * 3600 }),
    clear: (reply) => void reply.clearCookie(name, attributes),
  };
}
