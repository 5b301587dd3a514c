import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ordersContract } from '#domain/orders/contract.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { ImportOrderDialog } from './ImportOrderDialog.tsx';

afterEach(cleanup);

const open = () => renderForTest(<ImportOrderDialog opened onClose={() => undefined} />);
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const words = () =>
  screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'или вставьте текст приказа' });
const input = () => document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
const paper = (name: string, size = 10) => {
  const file = new File(['План'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
};
const drop = (file: File, types = ['Files']) =>
  fireEvent.drop(document.body, { dataTransfer: { files: [file], types } });

describe('the dialog that takes an order', () => {
  it('says why a text is refused and keeps it', async () => {
    new FakeServer().refuses(ordersContract.importOrder, 'invalid', 'order.refused.no_table');
    await open();
    await userEvent.type(words() as HTMLElement, 'Письмо');
    await userEvent.click(button('Прочитать'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/нет таблицы с мероприятиями/);
    expect(words()?.value).toBe('Письмо');
  });

  it('sends a file dropped anywhere, as it is, and takes words dragged within the page for none', async () => {
    const server = new FakeServer().refuses(
      ordersContract.importOrder,
      'invalid',
      'order.refused.old_office',
    );
    await open();
    await waitFor(() => expect(document.activeElement).toBe(button('Выбрать файл')));
    drop(paper('нет.docx'), ['text/plain']);
    expect(screen.queryByText('нет.docx')).toBeNull();
    const file = paper('План.docx');
    drop(file);
    await screen.findByText('План.docx');
    expect(document.activeElement).toBe(button('Прочитать'));
    await userEvent.click(button('Прочитать'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/старого вида/);
    expect(server.requests.map(({ body }) => body)).toEqual([file]);
    await userEvent.click(button('Убрать файл План.docx'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(button('Выбрать файл'));
  });

  it('keeps the pasted text while a file is tried', async () => {
    new FakeServer();
    await open();
    await userEvent.type(words() as HTMLElement, 'ПРИКАЗ');
    await userEvent.upload(input(), paper('План.pdf'));
    expect(words()).toBeNull();
    await userEvent.click(button('Убрать файл План.pdf'));
    expect(words()?.value).toBe('ПРИКАЗ');
  });

  it('reads a file once, however often it is asked to', async () => {
    const server = new FakeServer().refuses(ordersContract.importOrder, 'invalid', 'order.refused.no_table');
    await open();
    await userEvent.upload(input(), paper('План.docx'));
    fireEvent.click(button('Прочитать'));
    fireEvent.click(button('Прочитать'));
    await screen.findByRole('alert');
    expect(server.requests).toHaveLength(1);
  });

  it('refuses a file beyond the limit before it is sent', async () => {
    const server = new FakeServer();
    await open();
    await userEvent.upload(input(), paper('Отчёт.pdf', 200 * 2 ** 20));
    expect(screen.getByRole('alert').textContent).toMatch(/больше 20\u00a0МБ/);
    expect(button('Прочитать').disabled).toBe(true);
    expect(server.requests).toEqual([]);
  });

  it('does not blame the network for a file that was saved anew since it was chosen', async () => {
    const server = new FakeServer();
    await open();
    const file = paper('План.docx');
    Object.defineProperty(file, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new Error()) }),
    });
    drop(file);
    await screen.findByText('План.docx');
    await userEvent.click(button('Прочитать'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Выберите его ещё раз/));
    expect(server.requests).toEqual([]);
  });
});
