import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { setUpTexts } from '#web/lib/i18n.ts';
import { daysLeftText } from './TermWords.tsx';

beforeAll(() => setUpTexts(['terms']));

describe('days left in words', () => {
  it.each([
    [0, 'сегодня'],
    [1, 'завтра'],
    [2, 'через 2 дня'],
    [5, 'через 5 дней'],
    [21, 'через 21 день'],
    [-1, 'просрочено на 1 день'],
    [-3, 'просрочено на 3 дня'],
    [-12, 'просрочено на 12 дней'],
  ])('%i: %s', (daysLeft, words) => {
    expect(daysLeftText(i18next.t, daysLeft)).toBe(words);
  });
});
