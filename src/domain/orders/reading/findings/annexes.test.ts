import { expect, it } from 'vitest';
import orderText from '#domain/catalogue/orders/order-01-21-744.txt?raw';
import { knownForms } from '#domain/catalogue/published.ts';
import { readOrder } from '../order.ts';
import { readTextSource } from '../source.ts';

function unsigned(text: string) {
  const reading = readOrder(readTextSource(text), { forms: knownForms });
  if ('refused' in reading) throw new Error(reading.refused);
  const found = reading.findings.find(({ code }) => code === 'form_without_identification');
  return found && { printed: found.printed, explanation: found.explanation };
}

it('names a form that was recognised apart from what is printed', () => {
  expect(unsigned(orderText)).toEqual({
    printed: '',
    explanation: {
      key: 'form_recognised_without_identification',
      params: { form: 'Информация о ресурсном обеспечении школ с низкими образовательными результатами' },
    },
  });
});

it('quotes the title that a form prints', () => {
  const titled = orderText.replace(
    /^Кадровый состав/m,
    'Приложение № 2\n\nСведения о школе\n\nКадровый состав',
  );
  expect(titled).not.toBe(orderText);
  expect(unsigned(titled)).toMatchObject({
    printed: 'Сведения о школе',
    explanation: { key: 'form_without_identification' },
  });
});
