import { expect, it } from 'vitest';
import { joined } from './joined.ts';

it('puts parts together and keeps every name with its own value', () => {
  const all = joined([{ a: 1 }, { b: 'two', c: null }]);
  expect(all).toEqual({ a: 1, b: 'two', c: null });
  expect([all.a + 1, all.b.length]).toEqual([2, 3]);
});

it('loses nothing in silence', () => {
  expect(() => joined([{ a: 1 }, { b: 2, a: 3 }])).toThrow('«a»');
});
