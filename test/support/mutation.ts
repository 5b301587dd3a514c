import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * Math.max(1, limit));
const one = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

function span(random: Random, length: number): [number, number] {
  const from = below(random, length);
  return [from, Math.min(length, from + 1 + below(random, Math.max(8, length / 4)))];
}

const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

type ByteMutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const byteMutations: readonly ByteMutation[] = [
  (bytes, random) => {
    const flipped = bytes.slice();
    for (let i = 0; i <= below(random, 20); i++) {
      const at = below(random, bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
    }
    return flipped;
  },
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => {
    const [from, to] = span(random, bytes.length);
    return concat(bytes.slice(0, from), bytes.slice(to));
  },
  (bytes, random) => {
    const [from, to] = span(random, bytes.length);
    return concat(bytes.slice(0, to), bytes.slice(from));
  },
  (bytes, random, other) => {
    const [from, to] = span(random, other.length);
    const at = below(random, bytes.length);
    return concat(bytes.slice(0, at), other.slice(from, to), bytes.slice(at));
  },
  (bytes, random) => {
    const filled = bytes.slice();
    const [from, to] = span(random, Math.min(bytes.length, 64));
    const at = below(random, bytes.length);
    return filled.fill(one(random, [0, 0xff, 0x7f, 0x80]), at, Math.min(bytes.length, at + to - from));
  },
];

type TextMutation = (text: string, random: Random, other: string) => string;

const odd = [
  '\0',
  '\u202e',
  '\ud800',
  '\u00ad',
  '\u00a0',
  '|',
  '\t',
  '\r',
  '№',
  '–',
  '+---+',
  '<p>',
  '&#x0;',
  ']]>',
  '31.02.2020',
];
const numbers = ['0', '-1', '1048577', '16384', '99999999999999999999', '1e308', 'NaN', '0.0000001'];
const deepest = 5_000;

const textMutations: readonly TextMutation[] = [
  (text, random) => replaceSome(text, random, /\d+/gu, () => one(random, numbers)),
  (text, random) => replaceSome(text, random, /[<>"=/|\t\n]/gu, () => one(random, odd)),
  (text, random) =>
    replaceSome(text, random, /<\/?[\w:]+[^<>]*>/gu, (tag) => (random() < 0.5 ? '' : tag + tag)),
  (text, random) =>
    replaceSome(text, random, /[а-яё]{3,}/giu, () => one(random, odd).repeat(1 + below(random, 50))),
  (text, random) => {
    const at = below(random, text.length);
    const tag = /<([\w:]+)/u.exec(text.slice(at))?.[1] ?? 'a';
    return text.slice(0, at) + `<${tag}>`.repeat(deepest) + text.slice(at);
  },
  (text, random) => text.replace(/="[^"]*"/u, `="${'я'.repeat(1 + below(random, 300_000))}"`),
  (text, random) => {
    const lines = text.split(/(?<=\n|>)/u);
    const [from, to] = span(random, lines.length);
    return [
      ...lines.slice(to),
      ...lines.slice(0, from),
      ...lines.slice(from, to),
      ...lines.slice(from, to),
    ].join('');
  },
  (text, random, other) => {
    const [from, to] = span(random, other.length);
    const at = below(random, text.length);
    return text.slice(0, at) + other.slice(from, to) + text.slice(at);
  },
  (text) => text.replace(/<\w/u, '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]>$&'),
];

function replaceSome(text: string, random: Random, what: RegExp, by: (found: string) => string): string {
  const chance = one(random, [0.01, 0.1, 0.5]);
  return text.replace(what, (found) => (random() < chance ? by(found) : found));
}

/** Letters as bytes where the text is none of Unicode: a PDF changed as text keeps its streams. */
const latin = {
  read: (bytes: Uint8Array) => strFromU8(bytes, true),
  write: (text: string) => strToU8(text, true),
};

/** The parts of an archive changed as XML, lost, exchanged; packed again so that the archive itself is sound. */
function mutateArchive(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const parts = Object.entries(opened(bytes));
  if (parts.length === 0) return bytes;
  const foreign = [...Object.values(opened(other)), other];
  const changed = parts.flatMap(([name, part]) => {
    if (random() > 2 / parts.length) return [[name, part] as const];
    const choice = random();
    if (choice < 0.1) return [];
    if (choice < 0.2) return [[name, one(random, parts)[1]] as const];
    const xml = one(random, textMutations)(strFromU8(part), random, strFromU8(one(random, foreign)));
    return [[name, strToU8(xml)] as const];
  });
  return zipSync(Object.fromEntries(changed), { level: 1 });
}

/** A changed byte may make an archive promise gigabytes. */
const largestPart = 1_000_000;

/** Parts of a sound archive; none of what a change before this one spoilt. */
function opened(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize < largestPart });
  } catch {
    return {};
  }
}

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isPdf = (bytes: Uint8Array): boolean => latin.read(bytes.subarray(0, 5)) === '%PDF-';

/** A file spoilt in one of the ways files are spoilt, by accident or on purpose. */
export function mutated(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (isArchive(bytes) && random() < 0.75) return mutateArchive(bytes, random, other);
  const asText = random() < 0.5 && (isPdf(bytes) ? latin : { read: strFromU8, write: strToU8 });
  if (asText && !isArchive(bytes)) {
    return asText.write(one(random, textMutations)(asText.read(bytes), random, asText.read(other)));
  }
  return one(random, byteMutations)(bytes, random, other);
}
