import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** The kept version: its database and what it answered from it. */
export const KEPT = '74e9aa8';

/** Stands on what is printed. */
export const PUBLIC_URL = 'http://opora.example.ru';

const fileOf = (kind: 'sql' | 'json') => path.join(import.meta.dirname, `${KEPT}.${kind}.br`);

export interface RecordedAnswer {
  readonly login: string;
  readonly url: string;
  readonly answer: unknown;
}

export interface Recording {
  /** Real time at which the answers were given; the business day is in the database. */
  readonly at: string;
  readonly answers: readonly RecordedAnswer[];
}

export const readSql = async (): Promise<string> => unpack(await readFile(fileOf('sql')));
export const readRecording = async (): Promise<Recording> =>
  JSON.parse(unpack(await readFile(fileOf('json'))));

/** @returns bytes of the two files as they are kept */
export async function keep(sql: string, recording: Recording): Promise<Record<string, number>> {
  const files = { [fileOf('sql')]: pack(sql), [fileOf('json')]: pack(JSON.stringify(recording)) };
  for (const [name, bytes] of Object.entries(files)) await writeFile(name, bytes);
  return Object.fromEntries(Object.entries(files).map(([name, { length }]) => [path.basename(name), length]));
}

const unpack = (bytes: Uint8Array): string => brotliDecompressSync(bytes).toString('utf8');

function pack(text: string): Buffer {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const bytes = Buffer.from(text);
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_LGWIN]: 24,
    [BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** An answer as it is compared: JSON as it is, a printed file by its words and cells, whatever program packs it. */
export function comparable(mediaType: string, bytes: Uint8Array): unknown {
  if (mediaType.startsWith('application/json')) return JSON.parse(strFromU8(bytes));
  const parts = unzipSync(bytes);
  const printed = Object.keys(parts)
    .filter((name) => /^(word\/document|xl\/sharedStrings|xl\/worksheets\/sheet\d+)\.xml$/.test(name))
    .sort();
  return Object.fromEntries(
    printed.map((name) => [name, wordsOf(strFromU8(parts[name] ?? new Uint8Array()))]),
  );
}

/** The text of an XML part, a line for every element that has some. */
const wordsOf = (xml: string): string[] =>
  [...xml.matchAll(/>([^<]+)</g)].map(([, text = '']) => text).filter((text) => text.trim() !== '');

/** Fields by their names, at whatever depth. */
export interface Moved {
  readonly omitted: readonly string[];
  /** Lists that hold what they held, in another order. */
  readonly reordered: readonly string[];
}

/** Where an answer lacks what the record has: it may say more, never something else. Lists are equally long. */
export function lacking(recorded: unknown, answered: unknown, moved: Moved, at = ''): string[] {
  if (typeof recorded !== 'object' || recorded === null)
    return Object.is(recorded, answered) ? [] : [`${at}: ${show(recorded)} → ${show(answered)}`];
  if (
    typeof answered !== 'object' ||
    answered === null ||
    Array.isArray(recorded) !== Array.isArray(answered)
  )
    return [`${at}: ${show(recorded)} → ${show(answered)}`];
  if (Array.isArray(recorded) && Array.isArray(answered) && recorded.length !== answered.length)
    return [`${at}: ${recorded.length} items → ${answered.length}`];
  return Object.entries(recorded)
    .filter(([key]) => !moved.omitted.includes(key))
    .flatMap(([key, value]) => {
      const now = (answered as Readonly<Record<string, unknown>>)[key];
      return lacking(
        value,
        moved.reordered.includes(key) ? asBefore(value, now, moved) : now,
        moved,
        `${at}/${key}`,
      );
    });
}

/** The list in the order of the record, as far as its items are there. */
function asBefore(recorded: unknown, answered: unknown, moved: Moved): unknown {
  if (!Array.isArray(recorded) || !Array.isArray(answered)) return answered;
  const left: unknown[] = [...answered];
  const found = recorded.flatMap((item) => {
    const place = left.findIndex((one) => lacking(item, one, moved).length === 0);
    return left.splice(Math.max(place, 0), 1);
  });
  return [...found, ...left];
}

const show = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
