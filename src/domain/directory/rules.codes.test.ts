import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeInn, completeOgrn, innIsValid, ogrnIsValid, oktmoCheckDigit } from './rules.codes.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** A valid code, and the same code with one digit replaced. */
const oneDigitWrong = (first: fc.Arbitrary<string>, complete: (first: string) => string) =>
  fc
    .tuple(first, fc.nat(), fc.integer({ min: 1, max: 9 }))
    .map(([start, at, shift]): [code: string, wrong: string] => {
      const code = complete(start);
      const place = at % code.length;
      const digit = (Number(code[place]) + shift) % 10;
      return [code, code.slice(0, place) + digit + code.slice(place + 1)];
    });

/** What both numbers leave before 10 is folded into 0: the one place where the check digit is blind. */
const FOLDED = [0, 10];

describe('ИНН', () => {
  it.each(['5610013539', '6907006968'])('%s of a real organisation is valid', (inn) => {
    expect(innIsValid(inn)).toBe(true);
  });

  it.each([
    ['5610013538', 'a wrong check digit'],
    ['561001353', 'nine digits'],
    ['56100135390', 'eleven digits'],
    ['0000000000', 'no region 00, though the sum agrees'],
    ['561001353О', 'a letter for a zero'],
    ['', 'nothing'],
  ])('%s is refused: %s', (inn) => {
    expect(innIsValid(inn)).toBe(false);
  });

  it('is valid once completed', () => {
    fc.assert(fc.property(digits(9), (first) => innIsValid(completeInn(first)) === !first.startsWith('00')));
  });

  it('finds one wrong digit, except where the remainder passes between 0 and 10', () => {
    const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    const remainder = (inn: string) =>
      weights.reduce((sum, w, place) => sum + w * Number(inn[place]), 0) % 11;
    fc.assert(
      fc.property(oneDigitWrong(digits(9), completeInn), ([inn, wrong]) => {
        const blind = FOLDED.includes(remainder(inn)) && FOLDED.includes(remainder(wrong));
        return !innIsValid(wrong) || blind;
      }),
    );
  });

  it('does not find this wrong digit: a weakness of the code itself', () => {
    expect(innIsValid('5600000080')).toBe(true);
    expect(innIsValid('5600900080')).toBe(true);
  });
});

describe('ОГРН', () => {
  it('of a real organisation is valid', () => {
    expect(ogrnIsValid('1026901606610')).toBe(true);
  });

  it.each([
    ['1026901606611', 'a wrong check digit'],
    ['2026901606610', 'a number of a later entry'],
    ['102690160661', 'twelve digits'],
    ['10269016066100', 'fourteen digits'],
  ])('%s is refused: %s', (ogrn) => {
    expect(ogrnIsValid(ogrn)).toBe(false);
  });

  it('finds one wrong digit, except where the remainder passes between 0 and 10', () => {
    const first12 = digits(11).map((rest) => `1${rest}`);
    const remainder = (ogrn: string) => Number(ogrn.slice(0, 12)) % 11;
    fc.assert(
      fc.property(oneDigitWrong(first12, completeOgrn), ([ogrn, wrong]) => {
        const blind = FOLDED.includes(remainder(ogrn)) && FOLDED.includes(remainder(wrong));
        return !ogrnIsValid(wrong) || blind;
      }),
    );
  });
});

describe('ОКТМО', () => {
  it.each([
    ['53701000', 4],
    ['53604000', 5],
    ['53755000', 0],
  ])('%s has the check digit %d', (code, digit) => {
    expect(oktmoCheckDigit(code)).toBe(digit);
  });

  it('tries the second weights when the first leave 10, and ends with 0', () => {
    expect(oktmoCheckDigit('53600015')).toBe(6);
    expect(oktmoCheckDigit('53600062')).toBe(0);
    fc.assert(fc.property(digits(8), (code) => oktmoCheckDigit(code) >= 0 && oktmoCheckDigit(code) <= 9));
  });

  it('takes the codes of settlements too, whose last weight begins anew', () => {
    expect(oktmoCheckDigit('53701000001')).toBe(5);
  });
});
