import type { Refusal } from '#domain/orders/reading/model.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** UTF-8 or what a byte order mark names; else windows-1251, if the bytes read as Russian words in it. */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const unmarked = bytes.includes(0) ? bareUtf16(bytes) : 'utf-8';
  const encoding = marked?.[0] ?? unmarked;
  if (!encoding) return { refused: 'binary' };
  const text = decode(bytes, encoding);
  if (text !== undefined) return { text, encoding };
  const ansi = marked ? undefined : decode(bytes, 'windows-1251');
  if (ansi === undefined || !readsAsRussian(ansi)) return { refused: 'encoding' };
  return { text: ansi, encoding: 'windows-1251' };
}

/**
 * UTF-16 without a byte order mark: of each two bytes the upper one is that of ASCII, Cyrillic, or of signs like
 * « – » and « № », almost without exception; undefined for bytes that are no text.
 */
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length >> 1, 10_000);
  const uppers = (first: 0 | 1): number => {
    let count = 0;
    for (let i = 0; i < pairs; i++) {
      const upper = bytes[i * 2 + first] ?? 0xff;
      const lower = bytes[i * 2 + 1 - first] ?? 0;
      if (upper === 0 ? lower >= 9 : [0x04, 0x20, 0x21].includes(upper)) count++;
    }
    return count;
  };
  const enough = pairs * 0.98;
  if (pairs > 0 && uppers(1) >= enough) return 'utf-16le';
  return pairs > 0 && uppers(0) >= enough ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Other one-byte encodings betray themselves: CP866 turns letters into signs, KOI8-R small letters into
 * capitals. Signs of office paper (« » – № and the like) are no letters but are at home in a Russian text.
 */
function readsAsRussian(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const small = text.match(/[а-яё]/gu)?.length ?? 0;
  const capital = text.match(/[А-ЯЁ]/gu)?.length ?? 0;
  const signs = text.match(/[«»„“”’–—…№§°\u00a0]/gu)?.length ?? 0;
  return small > capital && small + capital + signs >= foreign * 0.99;
}
