import { unzipSync } from 'fflate';
import type { Refusal } from '#domain/plans/model.ts';

const limits = { entries: 5_000, bytes: 64_000_000 } as const;

/** The wanted parts of an archive by name in small letters: some programs write «SharedStrings.xml». */
export function unzip(bytes: Uint8Array, wanted: RegExp): ReadonlyMap<string, Uint8Array> | Refusal {
  let [entries, size, tooLarge] = [0, 0, false];
  const parts = unzipSync(bytes, {
    // The sizes are those of the archive's own list: not a byte of a bomb is inflated.
    filter: ({ name, originalSize }) => {
      if (++entries > limits.entries) tooLarge = true;
      if (tooLarge || !wanted.test(name)) return false;
      size += originalSize;
      tooLarge = size > limits.bytes;
      return !tooLarge;
    },
  });
  if (tooLarge) return { refused: 'too_large' };
  return new Map(Object.entries(parts).map(([name, part]) => [name.toLowerCase(), part]));
}
