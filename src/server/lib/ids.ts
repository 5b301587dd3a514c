import { randomBytes } from 'node:crypto';
import type { Id } from '#domain/kernel/ids.ts';

/** UUID version 7 (RFC 9562 §5.7): sorts by time of creation, 74 random bits. */
export function newId<Noun extends string>(): Id<Noun> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  ) as Id<Noun>;
}
