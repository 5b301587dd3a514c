import type { FastifyRequest } from 'fastify';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
export const isLoopback = (hostname: string): boolean => loopbackHosts.has(hostname);

/** Under which names the product is itself: whoever calls it by another is told a lie, by a link or by a name server. */
export interface OwnAddress {
  /** Whether the request is addressed to the product. */
  readonly isHost: (request: FastifyRequest) => boolean;
  /** Whether a change comes from a page of the product; other callers than browsers name no page. */
  readonly isOrigin: (request: FastifyRequest) => boolean;
}

/** @param named `publicUrl` is known to be the only way in from the network; who sits at the machine may say localhost */
export function ownAddress(publicUrl: URL, named: boolean): OwnAddress {
  const isHost = ({ host, protocol, raw }: FastifyRequest): boolean => {
    if (raw.rawHeaders.filter((part, at) => at % 2 === 0 && part.toLowerCase() === 'host').length > 1)
      return false;
    const asked = urlOf(`${protocol}://${host}`);
    if (!named || asked === undefined) return !named;
    return isLoopback(asked.hostname) || urlOf(`${publicUrl.protocol}//${host}`)?.host === publicUrl.host;
  };
  const isOrigin = ({ headers: { origin }, protocol, host }: FastifyRequest): boolean => {
    if (origin === undefined || origin === publicUrl.origin) return true;
    const own = urlOf(`${protocol}://${host}`);
    if (own === undefined || (named && !isLoopback(own.hostname))) return false;
    return urlOf(origin)?.origin === own.origin;
  };
  return { isHost, isOrigin };
}

const urlOf = (text: string): URL | undefined => URL.parse(text) ?? undefined;
