import { expect, it } from 'vitest';
import { formatDay, formatMoment, formatNumber } from './format.ts';

it('shows an instant on the wall clock of the region, whatever the machine', () => {
  expect(formatMoment('2020-09-10T20:30:00Z', 'Asia/Yekaterinburg')).toBe('11.09.2020 01:30');
});

it('shows days and numbers as Russian papers do', () => {
  expect(formatDay('2020-09-01')).toBe('01.09.2020');
  expect(formatNumber(1234567).replace(/\s/g, ' ')).toBe('1 234 567');
});
