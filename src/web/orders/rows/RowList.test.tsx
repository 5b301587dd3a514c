import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ordersContract } from '#domain/orders/contract.ts';
import type { Order } from '#domain/orders/model.ts';
import { orderOf } from '#domain/orders/order.fixture.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { OrderDeciding } from '../OrderDeciding.tsx';
import { useOrder } from '../queries.ts';

const sourceText = [
  'ПРИКАЗ',
  '10.09.2020 № 15',
  '',
  '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат',
  '1\tСоздание группы\tкак получится\tМетодический совет\tприказ',
  '2\tПроведение семинаров\t30.11.2020\tПлощадка\tпрограмма',
].join('\n');
const order: Order = { ...orderOf(sourceText), signedOn: '2020-09-10', undecided: 2 };
const { id } = order;

function Shown() {
  const { data } = useOrder(id);
  return data ? <OrderDeciding order={data} view="rows" /> : null;
}

async function open(rights = signedInWith('order.read', 'order.import')) {
  new FakeServer().answers({ ...ordersContract.getOrder, path: `/api/orders/${id}` }, order);
  await renderForTest(<Shown />, rights, '/orders/$id');
  await screen.findByText('Создание группы', { selector: 'button *' });
}
const cardOf = (title: string) => {
  const card = screen.getByText(title, { selector: 'button *' }).closest('li');
  if (!card) throw new Error(`no row ${title}`);
  return within(card);
};

afterEach(cleanup);

describe('rows of an order under review', () => {
  it('say which cells could not be read, and take a reading by hand', async () => {
    await open();
    expect(cardOf('Создание группы').getByText('не прочитано')).toBeTruthy();
    expect(cardOf('Проведение семинаров').queryByText('не прочитано')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Прочитать вручную срок мероприятия 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect((dialog.getByLabelText('Мероприятие 1, срок') as HTMLTextAreaElement).value).toBe('как получится');
  });

  it('ask who an unknown party is', async () => {
    await open();
    expect(cardOf('Проведение семинаров').getByText('не распознан: Площадка')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ответить, кто это: Площадка' }));
    expect(await screen.findByText('Ответ запомнится для слов «Площадка».')).toBeTruthy();
  });

  it('can be narrowed to those with an unread cell', async () => {
    await open();
    await userEvent.click(screen.getByRole('checkbox', { name: /Только с непрочитанной ячейкой/ }));
    expect(screen.getByText('Создание группы', { selector: 'button *' })).toBeTruthy();
  });

  it('lead to their place in the document, and the document to them', async () => {
    await open();
    screen.getByText('Проведение семинаров', { selector: 'button *' }).closest('button')?.focus();
    await waitFor(() => expect(document.getElementById('L6')?.dataset.chosen).toBe('true'));
    await userEvent.click(screen.getByRole('button', { name: 'Строка 5: показать, что прочитано' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Создание группы'));
    expect(document.getElementById('L5')?.dataset.chosen).toBe('true');
  });

  it('only inform who may not decide', async () => {
    await open(signedInWith('order.read'));
    expect(cardOf('Создание группы').getByText('не прочитано')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Прочитать вручную|Ответить/ })).toBeNull();
  });
});
