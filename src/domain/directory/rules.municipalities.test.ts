import { describe, expect, it } from 'vitest';
import { nameOn } from './rules.municipalities.ts';

const names = [
  { name: 'Гайский муниципальный округ', validFrom: '2025-01-01', validTo: null },
  { name: 'Гайский городской округ', validFrom: '2016-01-01', validTo: '2025-01-01' },
];

describe('nameOn', () => {
  it.each([
    ['2015-12-31', undefined],
    ['2016-01-01', 'Гайский городской округ'],
    ['2020-09-10', 'Гайский городской округ'],
    ['2024-12-31', 'Гайский городской округ'],
    ['2025-01-01', 'Гайский муниципальный округ'],
    ['2026-11-23', 'Гайский муниципальный округ'],
  ])('on %s is %s', (date, name) => {
    expect(nameOn(names, date)?.name).toBe(name);
  });
});
