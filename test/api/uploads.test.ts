import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppEndpoint } from '#domain/access/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import type { FileId } from '#domain/kernel/ids.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { purgeFiles } from '#server/documents/job.ts';
import { antivirusOf } from '#server/lib/guard/antivirus.ts';
import { refusalOf } from '../support/actors.ts';
import { approveRoadmap } from '../support/roadmap.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

const MB = 2 ** 20;
const ROOM = 4 * MB;
const { uploadFile } = documentsContract;
let world: World;
let owner: pg.Client;

beforeAll(async () => {
  world = await createWorld({ uploadBytesADay: ROOM });
  owner = new pg.Client(world.database.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});
/** Every test begins with a day's room for everybody. */
beforeEach(() => world.clock.advance({ hours: 25 }));

/** Bytes that nobody else sends. */
const bytes = (size = 100) => new Uint8Array(Buffer.alloc(size, randomUUID()));
const upload = (
  login: Login,
  body: Uint8Array<ArrayBuffer>,
  name = 'a.txt',
  key: string | null = randomUUID(),
) => world.as(login).send(uploadFile, { query: { name }, body: new Blob([body]) }, { key });
const importOrder = (body: Uint8Array<ArrayBuffer>, name = 'order.txt') =>
  world.as('curator').send(ordersContract.importOrder, { query: { name }, body: new Blob([body]) });
const purge = () => purgeFiles(owner, world.files, world.clock.now());

async function stored(): Promise<string[]> {
  const found = await readdir(path.join(world.folder, 'files'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}
async function bytesOf(sha256: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of world.files.read(sha256)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
const hashOf = async (id: string) =>
  (await world.owner<{ sha256: string }>('SELECT sha256 FROM files WHERE id = $1', [id]))[0]?.sha256;

describe('a refused file leaves nothing behind', () => {
  it('without a name or a key, or of a kind that is not taken', async () => {
    const before = await stored();
    const refused = [
      await world.as('ogpu').send(uploadFile, { body: new Blob([bytes(3 * MB)]) }),
      await upload('ogpu', bytes(3 * MB), 'a.txt', null),
      await upload('ogpu', bytes(2 * MB), 'x.html'),
      await upload('ogpu', new Uint8Array()),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 400]);
    expect(await stored()).toEqual(before);
  });

  it('whose key stands for another one', async () => {
    const key = randomUUID();
    const first = await upload('ogpu', bytes(), 'a.txt', key);
    expect(first.statusCode).toBe(200);
    const before = await stored();
    const other = await upload('ogpu', bytes(), 'a.txt', key);
    expect(refusalOf(other)).toMatchObject({ status: 409, reason: 'request.idempotency_key_reused' });
    expect(await stored()).toEqual(before);
  });

  it('that is no order', async () => {
    const before = await stored();
    expect((await importOrder(bytes(MB))).statusCode).toBe(400);
    expect(await stored()).toEqual(before);
  });

  it('but not the same bytes of another person', async () => {
    const [body, key] = [bytes(), randomUUID()];
    const kept = await upload('city1', body);
    await upload('city2', bytes(), 'a.txt', key);
    expect((await upload('city2', body, 'a.txt', key)).statusCode).toBe(409);
    expect(await bytesOf((await hashOf(kept.json<{ id: string }>().id)) ?? '')).toEqual(body);
  });
});

describe('a file is what its name says', () => {
  it.each([
    ['a page called a text', 'x.txt', '<!DOCTYPE html><script>alert(1)</script>'],
    ['an active picture called a photograph', 'x.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a programme called an act', 'Акт.pdf', 'MZ\u0090'],
    ['any bytes called a signature', 'Акт.pdf.sig', 'подпись'],
  ])('or it is refused: %s', async (_, name, text) => {
    const before = await stored();
    const refused = await upload('ogpu', new TextEncoder().encode(text), name);
    expect(refusalOf(refused)).toEqual({
      status: 400,
      code: 'invalid',
      reason: 'file.not_as_named',
      detail: { field: 'name' },
    });
    expect(await stored()).toEqual(before);
  });

  it('and an act comes with its signature', async () => {
    const der = [0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02, 0xa0, 0x80];
    const taken = await upload('ogpu', new Uint8Array(der), 'Акт.pdf.sig');
    expect(taken.json()).toMatchObject({ name: 'Акт.pdf.sig', mediaType: 'application/pkcs7-signature' });
  });
});

describe('the antivirus', () => {
  /** Reads all of its input; what it finds there says how it ends. */
  const stub = `
    let text = '';
    for await (const chunk of process.stdin) text += chunk;
    process.exit(text.includes('EICAR') ? 1 : text.includes('BROKEN') ? 2 : 0);`;
  let guarded: World;
  beforeAll(async () => {
    guarded = await createWorld({
      antivirus: [process.execPath, '--input-type=module', '-e', stub],
    });
  });
  afterAll(() => guarded.close());

  const send = (endpoint: AppEndpoint, text: string) =>
    guarded.as('curator').send(endpoint, { query: { name: 'a.txt' }, body: new Blob([text]) });

  it.each([uploadFile, ordersContract.importOrder])('looks into what $path takes', async (endpoint) => {
    expect(refusalOf(await send(endpoint, 'EICAR'))).toMatchObject({ status: 400, reason: 'file.harmful' });
    expect(refusalOf(await send(endpoint, 'BROKEN'))).toMatchObject({
      status: 503,
      reason: 'file.not_checked',
    });
    expect(await guarded.owner('SELECT id FROM files')).toEqual([]);
  });

  it('lets through what is clean', async () => {
    expect((await send(uploadFile, 'Протокол')).statusCode).toBe(200);
  });

  it('that cannot be started stops every file', async () => {
    const file = { sha256: '', size: 1, open: () => Readable.from([Buffer.from('a')]) };
    await expect(
      antivirusOf(['/no/such/programme'])(file, new AbortController().signal),
    ).rejects.toMatchObject({ reason: 'file.not_checked' });
  });
});

describe('a day of one person', () => {
  const noRoom = { status: 429, code: 'too_many', reason: 'file.no_room', detail: { megabytes: 4 } };

  it('has room for so many bytes, of files and orders together', async () => {
    for (let n = 0; n < 4; n++) expect((await upload('curator', bytes(MB))).statusCode).toBe(200);
    const before = await stored();
    expect(refusalOf(await upload('curator', bytes()))).toEqual(noRoom);
    expect(refusalOf(await importOrder(bytes(), 'a.txt'))).toEqual(noRoom);
    expect(await stored()).toEqual(before);
    expect((await upload('curator2', bytes())).statusCode).toBe(200);
    world.clock.advance({ hours: 24, seconds: 1 });
    expect((await upload('curator', bytes())).statusCode).toBe(200);
  });

  it('has no more of it for files sent all at once', async () => {
    const before = (await stored()).length;
    const answers = await Promise.all(Array.from({ length: 9 }, () => upload('mms', bytes(MB))));
    const taken = answers.filter(({ statusCode }) => statusCode === 200);
    expect(taken).toHaveLength(4);
    for (const answer of answers.filter((one) => !taken.includes(one)))
      expect(refusalOf(answer)).toEqual(noRoom);
    expect(await stored()).toHaveLength(before + 4);
  });
});

describe('after a day', () => {
  it('a file that nothing refers to is gone, one that is attached stays', async () => {
    const { assignments } = await approveRoadmap(world);
    const assignment = assignments.find(({ organization }) => organization.id === world.organization.city1);
    if (!assignment) throw new Error('the school has no assignment');
    const [attached, left] = [
      (await upload('city1', bytes())).json<{ id: FileId }>().id,
      (await upload('city1', bytes())).json<{ id: FileId }>().id,
    ];
    const [attachedHash, leftHash] = [await hashOf(attached), await hashOf(left)];
    await world.as('city1').call(assignmentsContract.report, {
      params: { id: assignment.id },
      body: { version: 0, text: 'Школа провела семинар.', fileIds: [attached] },
    });
    world.clock.advance({ hours: 23 });
    await purge();
    expect(await stored()).toContain(leftHash);
    world.clock.advance({ hours: 2 });
    await purge();
    expect(await hashOf(left)).toBeUndefined();
    expect(await stored()).not.toContain(leftHash);
    expect(await hashOf(attached)).toBe(attachedHash);
    expect(await stored()).toContain(attachedHash);
  });

  it('bytes stay while a file of another has them', async () => {
    const body = bytes();
    await upload('city1', body);
    world.clock.advance({ hours: 25 });
    const later = (await upload('foreign-school', body)).json<{ id: string }>().id;
    await purge();
    expect(await bytesOf((await hashOf(later)) ?? '')).toEqual(body);
  });

  it('bytes stay that are sent again while they are being purged', async () => {
    for (let turn = 0; turn < 8; turn++) {
      const body = bytes();
      await upload('city1', body);
      world.clock.advance({ hours: 25 });
      const [again] = await Promise.all([upload('city2', body), purge()]);
      expect(await bytesOf((await hashOf(again.json<{ id: string }>().id)) ?? '')).toEqual(body);
    }
  });
});
