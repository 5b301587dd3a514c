import { expect, it } from 'vitest';
import orderText from '#domain/catalogue/orders/order-01-21-744.txt?raw';
import { asksTeachers } from './rules.voluntary.ts';

const measures = [...orderText.matchAll(/^(\d+)\.\t([^\t]+)\t/gm)].map(([, no, title = '']) => ({
  no,
  title,
}));

it('items 11 and 14 of the order ask teachers of themselves, the other measures do not', () => {
  expect(measures.filter(({ title }) => asksTeachers(title)).map(({ no }) => no)).toEqual(['11', '14']);
});

it.each([
  'Мониторинг профессиональных проблем и дефицитов педагогов образовательных организаций',
  'Разработка индивидуальных планов профессионального развития педагогов',
])('each half of item 14 does: «%s»', (title) => expect(asksTeachers(title)).toBe(true));
