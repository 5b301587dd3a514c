import { randomUUID } from 'node:crypto';
import net, { type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsContract } from '#domain/documents/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { LONGEST_REQUEST_MS, leastPace } from '#server/lib/guard/slow-bodies.ts';
import { openSession, type Session, urlOf } from '../support/actors.ts';
import { createWorld, type World } from '../support/world.ts';

const WITHIN_MS = 1000;
const log: string[] = [];
let world: World;
let session: Session;

beforeAll(async () => {
  world = await createWorld({
    leastPace: { bytes: 100, withinMs: WITHIN_MS },
    log: (line) => log.push(line),
  });
  session = await openSession(world, 'city1');
  await world.app.listen({ port: 0 });
});
afterAll(() => world.close());

interface Sending {
  readonly head: readonly string[];
  /** Bytes of one piece, one piece every 50 ms. */
  readonly piece: number;
  readonly pieces: number;
}

/** What the server said until the connection ended, or until it had answered. */
function send({ head, piece, pieces }: Sending): Promise<string> {
  const { port } = world.app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let said = '';
    let left = pieces;
    const socket = net.connect(port, 'localhost');
    const trickle = setInterval(() => {
      if (left-- > 0) socket.write('a'.repeat(piece));
    }, 50);
    const finish = () => {
      clearInterval(trickle);
      socket.destroy();
      resolve(said);
    };
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\r\n\r\n')) finish();
    });
    socket.on('close', finish).on('error', reject);
  });
}

const signIn = (length: number) => [
  `POST ${peopleContract.signIn.path} HTTP/1.1`,
  'Host: localhost',
  'Content-Type: application/json',
  `Content-Length: ${length}`,
];
const upload = (length: number) => [
  `POST ${urlOf(documentsContract.uploadFile.path, { query: { name: 'a.txt' } })} HTTP/1.1`,
  'Host: localhost',
  'Content-Type: application/octet-stream',
  `Content-Length: ${length}`,
  `Cookie: opora=${session.token}`,
  `X-CSRF-Token: ${session.csrf}`,
  `Idempotency-Key: ${randomUUID()}`,
];

describe('a body that trickles', () => {
  it.each([
    ['of words', signIn],
    ['of a file', upload],
  ])('is ended: %s', async (_, head) => {
    const began = Date.now();
    const said = await send({ head: head(100_000), piece: 1, pieces: 1000 });
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - began).toBeLessThan(WITHIN_MS * 10);
  });

  it.each([
    ['of words', signIn],
    ['of a file', upload],
  ])('may be broken off by whoever sends it: %s', async (_, head) => {
    const { port } = world.app.server.address() as AddressInfo;
    const socket = net.connect(port, 'localhost');
    socket.write(`${head(100_000).join('\r\n')}\r\n\r\nwords`);
    await setTimeout(300);
    socket.destroy();
    await setTimeout(300);
  });

  it('is none where nothing comes over a line', async () => {
    const held = new Readable({ read: () => undefined });
    held.push('words');
    const url = urlOf(documentsContract.uploadFile.path, { query: { name: 'a.exe' } });
    const refused = await world.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/octet-stream' },
      payload: held,
    });
    expect(refused.statusCode).toBe(401);
    await setTimeout(WITHIN_MS * 1.5);
  });

  it('is no failure of the server', () => {
    expect(log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('but one that comes slowly and steadily is taken', async () => {
    const pieces = (WITHIN_MS * 2.5) / 50;
    const said = await send({ head: upload(pieces * 200), piece: 200, pieces });
    expect(said).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a rural line of 64 kbit/s', () => {
  const bytesASecond = 64_000 / 8;

  it('brings the largest file within the time of a request, and eight times the least pace', () => {
    expect((20 * 2 ** 20) / bytesASecond).toBeLessThan(LONGEST_REQUEST_MS / 1000);
    expect((bytesASecond * leastPace.withinMs) / 1000).toBeGreaterThanOrEqual(leastPace.bytes * 8);
  });
});
