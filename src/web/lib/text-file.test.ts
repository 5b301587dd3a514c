import { expect, it } from 'vitest';
import { decodeText } from './text-file.ts';

it.each([
  ['UTF-8', new TextEncoder().encode('Школа № 1')],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Школа № 1')])],
  ['windows-1251', new Uint8Array([0xd8, 0xea, 0xee, 0xeb, 0xe0, 0x20, 0xb9, 0x20, 0x31])],
])('reads %s', (_, bytes) => {
  expect(decodeText(new Uint8Array(bytes).buffer)).toBe('Школа № 1');
});
