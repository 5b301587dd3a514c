import { describe, expect, it } from 'vitest';
import { isReason, reasonSchema, SHORTEST_REASON, wordsSchema } from './reason.ts';

describe('a reason', () => {
  it.each([
    ['', false],
    ['Нет.', false],
    ['     ', false],
    [' Нет.  ', false],
    ['Нет: ', false],
    ['Опять', true],
    ['  Опять  ', true],
  ])('«%s» is enough: %s, on the screen and for the server', (words, enough) => {
    expect(isReason(words)).toBe(enough);
    expect(reasonSchema.safeParse(words).success).toBe(enough);
  });

  it('is stored without the spaces around it, and may be as long as its place allows', () => {
    const shortest = 'а'.repeat(SHORTEST_REASON);
    expect(reasonSchema.parse(`  ${shortest} `)).toBe(shortest);
    expect(wordsSchema(SHORTEST_REASON).safeParse(`${shortest}б`).success).toBe(false);
  });
});
