import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How fast a body has to come. */
export interface LeastPace {
  readonly bytes: number;
  readonly withinMs: number;
}

/**
 * An eighth of a rural line of 64 kbit/s, which brings half a megabyte a minute: such a line may stand still for fifty
 * seconds of every minute. Whoever sends a byte each few seconds holds a connection and a file for no longer.
 */
export const leastPace: LeastPace = { bytes: 60_000, withinMs: 60_000 };

/** 20 MB take 44 minutes on that line; nobody sends one request for longer. */
export const LONGEST_REQUEST_MS = 60 * 60_000;

const tooSlow = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Ends requests whose body trickles: the limit of a whole request is far too long for them. */
export function endSlowBodies(app: FastifyInstance, pace: LeastPace = leastPace): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    const { socket } = raw;
    // What was handed over within the process, as the demonstration does, came over no line.
    if (!(socket instanceof Socket) || raw.method === 'GET' || raw.method === 'HEAD') return;
    let before = socket.bytesRead;
    const timer = setInterval(() => {
      const came = socket.bytesRead - before;
      before = socket.bytesRead;
      if (came >= pace.bytes || isAwaited(raw)) return;
      clearInterval(timer);
      if (!reply.raw.headersSent) socket.write(tooSlow);
      socket.destroySoon();
    }, pace.withinMs).unref();
    const leave = () => clearInterval(timer);
    raw.once('end', leave).once('close', leave);
  });
}

/** Bytes have come that the server has not looked at yet: it is the server that is slow. */
const isAwaited = (raw: IncomingMessage) => raw.complete || raw.readableLength > 0;
