import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { Refusal } from '#domain/orders/reading/model.ts';

const limits = { entries: 5_000, bytes: 24_000_000 } as const;

/** The wanted parts of an archive by name in small letters: some programs write «SharedStrings.xml». */
export function unzip(bytes: Uint8Array, wanted: RegExp): ReadonlyMap<string, Uint8Array> | Refusal {
  let [entries, size, tooLarge] = [0, 0, false];
  // The sizes are those of the archive's own list: not a byte of a bomb is inflated.
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (++entries > limits.entries) tooLarge = true;
    if (tooLarge || !wanted.test(name)) return false;
    size += originalSize;
    tooLarge = size > limits.bytes;
    return !tooLarge;
  };
  try {
    const parts = unzipSync(bytes, { filter });
    if (tooLarge) return { refused: 'too_large' };
    return new Map(Object.entries(parts).map(([name, part]) => [name.toLowerCase(), part]));
  } catch {
    // The library throws errors of many kinds at an archive that is cut or locked.
    return { refused: 'broken' };
  }
}

/** The least that the list of an archive says of an entry (APPNOTE.TXT 4.3.12): a shorter file only claims to have it. */
const BYTES_OF_ENTRY = 46;

/** The names that an archive lists, in small letters; nothing is inflated. */
export function entriesOf(bytes: Uint8Array): readonly string[] | Refusal {
  const names: string[] = [];
  const filter = ({ name }: UnzipFileInfo): boolean => {
    if (names.length <= limits.entries) names.push(name.toLowerCase());
    return false;
  };
  try {
    unzipSync(bytes, { filter });
  } catch {
    return { refused: 'broken' };
  }
  if (names.length > limits.entries)
    return { refused: names.length * BYTES_OF_ENTRY > bytes.length ? 'broken' : 'too_large' };
  return isEncrypted(bytes) ? { refused: 'encrypted' } : names;
}

/** The first bit of the flags of the first entry (APPNOTE.TXT 4.4.4): archives are locked whole. */
const isEncrypted = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;
