import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type ZipEntry, zipOf } from './zip.ts';

const at = new Date('2020-05-20T04:00:00Z');
const text = (of: string) => new TextEncoder().encode(of);

async function* of(entries: readonly Omit<ZipEntry, 'at'>[], seen: string[] = []): AsyncGenerator<ZipEntry> {
  for (const entry of entries) {
    seen.push(entry.name);
    yield { ...entry, at };
  }
}

async function whole(zip: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it('holds every file under its own name', async () => {
  const files = [
    { name: '01 – город Бузулук – Школа № 101.xlsx', bytes: text('первая') },
    { name: '02 – пустая.xlsx', bytes: new Uint8Array() },
    { name: '03 – большая.xlsx', bytes: text('третья'.repeat(50_000)) },
  ];
  const chunks = await whole(zipOf(of(files)));
  const unpacked = unzipSync(chunks);
  expect(Object.entries(unpacked).map(([name, bytes]) => ({ name, bytes }))).toEqual(files);
});

it('of nothing is an archive all the same', async () => {
  expect(unzipSync(await whole(zipOf(of([]))))).toEqual({});
});

it('gives each file away before it takes the next one', async () => {
  const seen: string[] = [];
  const files = ['a', 'b', 'c'].map((name) => ({ name, bytes: text(name.repeat(100)) }));
  const zip = zipOf(of(files, seen));
  expect((await zip.next()).value?.length).toBeGreaterThan(0);
  expect(seen).toEqual(['a']);
});
