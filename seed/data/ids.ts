import { createHash } from 'node:crypto';
import type { Id } from '#domain/kernel/ids.ts';

/** The same UUID for the same thing of the same seed, shaped as version 5 (RFC 9562 §5.5). */
export function seededId<Noun extends string>(seed: string, noun: Noun, key: string): Id<Noun> {
  const bytes = createHash('sha1').update(`${seed}\n${noun}\n${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  ) as Id<Noun>;
}
