import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalReasons } from '#domain/orders/reading/model.ts';
import { mutated, randomFrom } from '../../../test/support/mutation.ts';
import { kindOf } from './kind.ts';
import { readOrderFile } from './order-file.ts';
import { unzip } from './unzip.ts';

/**
 * Whatever bytes come, the answer is a reading or a refusal, in time. A spoilt file that broke this is kept in
 * test/documents/fuzz and read again every time. FUZZ_SECONDS makes the search longer, FUZZ_SEED another one.
 */
const documents = path.resolve(import.meta.dirname, '../../../test/documents');
const corpus = path.join(documents, 'fuzz');
const seconds = Number(process.env.FUZZ_SECONDS ?? 2);
const seed = Number(process.env.FUZZ_SEED ?? 20_200_515);
/** Small spoilt files have no cause to be slow or large; a machine that tests much else at once may be slow. */
const milliseconds = 20_000;
const unheard = ['too_slow', 'too_large'];
/** A spoilt list of an archive may promise any size, a spoilt font of a PDF too. */
function promisesTooMuch(bytes: Uint8Array): boolean {
  if (kindOf(bytes) === 'pdf') return true;
  const parts = unzip(bytes, /./u);
  return 'refused' in parts && parts.refused === 'too_large';
}

/** A copy that owns its bytes: `slice` of a Buffer is the same memory, and the sources themselves would be spoilt. */
const bytesOf = (folder: string, name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(folder, name)));
const kept = readdirSync(corpus).filter((name) => !name.endsWith('.md'));

async function answers(bytes: Uint8Array): Promise<number> {
  const started = performance.now();
  const read = await readOrderFile({ bytes, name: 'order', options: { forms: [] } }, milliseconds);
  if ('refused' in read) {
    expect(refusalReasons).toContain(read.refused);
    const isPromised = read.refused === 'too_large' && promisesTooMuch(bytes);
    if (!isPromised) expect(unheard).not.toContain(read.refused);
  } else {
    const last = read.lines.length;
    expect(read.reading.findings.filter(({ place }) => place.line < 1 || place.line > last)).toEqual([]);
  }
  return performance.now() - started;
}

describe('any bytes are answered', () => {
  it.each(kept)(
    '%s, which was not once',
    async (name) => {
      await answers(bytesOf(corpus, name));
    },
    60_000,
  );

  it.each(['.docx', '.xlsx', '.pdf', '.txt'])(
    'spoilt files like *%s',
    async (kind) => {
      const random = randomFrom(seed);
      const files = readdirSync(documents).filter((name) => name.endsWith(kind));
      const sources = files.map((name) => bytesOf(documents, name));
      const pick = (): Uint8Array => sources[Math.floor(random() * sources.length)] as Uint8Array;
      const end = performance.now() + seconds * 1_000;
      let [count, slowest] = [0, 0];
      for (; performance.now() < end; count++) {
        let bytes = pick();
        for (let again = 0; again <= random() * 2; again++) bytes = mutated(bytes, random, pick());
        try {
          slowest = Math.max(slowest, await answers(bytes));
        } catch (error) {
          mkdirSync(corpus, { recursive: true });
          const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${kind}`;
          writeFileSync(path.join(corpus, name), bytes);
          throw new Error(`Kept as test/documents/fuzz/${name}`, { cause: error });
        }
      }
      if (process.env.FUZZ_SECONDS) console.log(`${kind}: ${count} files, slowest ${Math.round(slowest)} ms`);
      expect(count).toBeGreaterThan(0);
    },
    (seconds + 60) * 1_000,
  );
});
