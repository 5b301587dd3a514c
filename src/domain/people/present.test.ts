import { expect, it } from 'vitest';
import { shortName } from './present.ts';

it.each([
  ['Аметистова Екатерина Николаевна', 'Аметистова Е. Н.'],
  ['Салтыков-Озёрский Лев Маркович', 'Салтыков-Озёрский Л. М.'],
  ['Ли Анна', 'Ли А.'],
  ['Администратор', 'Администратор'],
  ['  Ким   ольга  ', 'Ким О.'],
])('names %s in short', (full, short) => {
  expect(shortName(full).replaceAll('\u00a0', ' ')).toBe(short);
});
