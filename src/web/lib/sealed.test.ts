import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed.ts';

const [mine, theirs] = ['5a'.repeat(32), 'c3'.repeat(32)];

describe('a sealed text', () => {
  it('opens with its key and with no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal(mine, text);
        expect(unseal(mine, sealed)).toBe(text);
        expect(unseal(theirs, sealed)).toBeUndefined();
      }),
    );
  });

  it('shows nothing of the text and is another one each time', () => {
    const sealed = seal(mine, 'Нужен логопед');
    expect(sealed).toMatch(/^[0-9a-f]+$/);
    expect(seal(mine, 'Нужен логопед')).not.toBe(sealed);
  });

  it.each(['', 'нет', '00', `${seal(mine, 'а').slice(0, -2)}00`])(
    'spoiled, as «%s», does not open',
    (text) => {
      expect(unseal(mine, text)).toBeUndefined();
    },
  );
});
