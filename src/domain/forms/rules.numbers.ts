import type { Answer, Field } from './model.ts';

/** Digits after the comma that the field keeps; 0 for whole numbers. */
export function decimalsOf(field: Field): number {
  return field.decimals ?? 0;
}

/** Numbers are added as integers of 10^-decimals, so that sums are exact. */
export function toScaled(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals);
}

export function fromScaled(scaled: number, decimals: number): number {
  return scaled / 10 ** decimals;
}

export function sumExact(values: readonly number[], decimals: number): number {
  return fromScaled(
    values.reduce((sum, value) => sum + toScaled(value, decimals), 0),
    decimals,
  );
}

/** Percentage of `of` in `to`, rounded half up; null where the whole is zero. */
export function percentage(of: number, to: number, decimals: number): number | null {
  return to === 0 ? null : fromScaled(Math.round((of * 100 * 10 ** decimals) / to), decimals);
}

/** The answer as a number; null for a blank, for «нет данных» and for words. */
export function numberOf(answer: Answer | undefined): number | null {
  return typeof answer === 'number' ? answer : null;
}
