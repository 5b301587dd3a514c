import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isWeekend } from '#domain/kernel/dates.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { CORRECTION } from './correction.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('words the two plans of a school as the order does', () => {
  const order = read('../../src/domain/catalogue/orders/order-01-21-744.txt');
  for (const title of CORRECTION.twelfth) {
    const [, own] = title.split(/планов ОО (?:по )?/);
    expect(own).toBeTruthy();
    expect(order).toContain(own);
  }
});

it('bears a number above that of an act signed before it', () => {
  const [, day, number] =
    /^(\d\d\.\d\d)\.2020 № 01-21\/(\d+)$/m.exec(read('../orders/order-2021-draft.txt')) ?? [];
  expect([day, Number(number) < Number(CORRECTION.act.number.split('/')[1])]).toEqual(['07.09', true]);
});

it('gives no list of partners a Sunday', () => {
  const { to } = readTerm(CORRECTION.partnersBy);
  expect(to).not.toBeNull();
  expect(isWeekend(to ?? '')).toBe(false);
});
