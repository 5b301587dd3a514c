import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { daysLeftText, formatDay, formatMoment, formatNumber } from './format.ts';
import { setUpTexts } from './i18n.ts';

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  await setUpTexts();
});

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

it('shows an instant on the wall clock of the region, whatever the machine', () => {
  expect(formatMoment('2020-09-10T20:30:00Z', 'Asia/Yekaterinburg')).toBe('11.09.2020 01:30');
});

it('shows days and numbers as Russian papers do', () => {
  expect(formatDay('2020-09-01')).toBe('01.09.2020');
  expect(formatNumber(1234567).replace(/\s/g, ' ')).toBe('1 234 567');
});
