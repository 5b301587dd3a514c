import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Order } from '#domain/orders/model.ts';
import { entryOf, orderOf } from '#domain/orders/order.fixture.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { PartiesTable } from './PartiesTable.tsx';

afterEach(cleanup);

const sourceText = [
  '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат',
  '1\tСоздание группы\t30.10.2020\tМетодический совет\tприказ',
  '2\tПроведение семинаров\t30.11.2020\tПлощадка\tпрограмма',
].join('\n');
const order: Order = {
  ...orderOf(sourceText),
  undecided: 0,
  unknownParties: 1,
  dictionary: [entryOf('Методический совет', { is: 'class', kind: 'method_centre', post: false })],
};

async function open(rights = signedInWith('order.read', 'order.import')) {
  new FakeServer();
  await renderForTest(<PartiesTable order={order} />, rights, '/orders/$id');
  await screen.findByRole('table');
}
const rowOf = (words: string) => within(screen.getByRole('row', { name: new RegExp(words) }));

describe('the parties of an order', () => {
  it('say what is remembered of them and by whom, and first who is not known', async () => {
    await open();
    const words = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(words).toEqual(['Площадка', 'Методический совет']);
    expect(rowOf('Площадка').getByText('неизвестно')).toBeTruthy();
    expect(rowOf('Методический совет').getByText(/Зимина Вера Олеговна, 10\.09\.2020 09:14/)).toBeTruthy();
    expect(rowOf('Площадка').getByRole('link').getAttribute('href')).toMatch(/#L3$/);
  });

  it('are asked about and changed', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /Методический совет/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Ответ запомнится для слов «Методический совет».')).toBeTruthy();
    expect(dialog.getByLabelText<HTMLSelectElement>('Вид организаций').value).toBe('method_centre');
    await userEvent.click(dialog.getByRole('button', { name: 'Отмена' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ответить, кто это: Площадка' }));
    expect(await screen.findByText('Ответ запомнится для слов «Площадка».')).toBeTruthy();
  });

  it('only inform who may not answer', async () => {
    await open(signedInWith('order.read'));
    expect(screen.queryByRole('button', { name: /Площадка/ })).toBeNull();
  });
});
