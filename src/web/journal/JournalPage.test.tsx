import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { journalContract } from '#domain/journal/contract.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { JournalPage } from './JournalPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const entry = {
  id: '0192a000-0000-7000-8000-000000000001',
  at: '2026-11-30T19:30:00.000Z',
  event: 'journal.shown',
  user: 'Зимина Вера Олеговна',
  subject: 'plan:1',
  detail: {},
};

async function show({ more = false, items = [entry], conditional = true } = {}): Promise<void> {
  new FakeServer().answers(journalContract.listJournal, { items, more });
  await renderForTest(<JournalPage />, { ...signedInWith('journal.read'), conditional }, '/journal');
  await screen.findByLabelText('Что сделано');
}

const address = async (role: 'link' | 'button', name: string) =>
  decodeURIComponent((await screen.findByRole(role, { name })).getAttribute('href') ?? '');

it('shows the real time of the region and says so where another day is shown', async () => {
  await show();
  expect(await screen.findByText('01.12.2026 00:30')).toBeTruthy();
  expect(screen.getByText(/условная дата показа его не меняет/)).toBeTruthy();
});

it('says nothing of a day of show where there is none', async () => {
  await show({ conditional: false });
  expect(screen.queryByText(/условная дата показа/)).toBeNull();
  expect(screen.getByText(/по часам сервера/)).toBeTruthy();
});

it('keeps what is asked for in the address and adds to it', async () => {
  await show({ more: true });
  fireEvent.change(screen.getByLabelText('С'), { target: { value: '2026-11-01' } });
  expect(await screen.findByDisplayValue('2026-11-01')).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('Что сделано'), 'Просмотрен журнал');
  expect(await screen.findByDisplayValue('Просмотрен журнал')).toBeTruthy();
  for (const way of ['Более ранние', entry.user]) {
    const to = await address('link', way);
    expect(to).toContain('from=2026-11-01');
    expect(to).toContain('event=journal.shown');
  }
  expect(await address('link', 'Более ранние')).toContain(`before=${entry.id}`);
  expect(await address('link', entry.user)).toMatch(/person=Зимина.Вера.Олеговна/);
});

it('leads back to the latest from an earlier page, and not on from the last', async () => {
  await show({ more: true });
  expect(screen.queryByRole('link', { name: 'К последним записям' })).toBeNull();
  await userEvent.click(await screen.findByRole('link', { name: 'Более ранние' }));
  expect(await address('link', 'К последним записям')).not.toContain('before');
});

it('tells nothing found from nothing written', async () => {
  await show({ items: [] });
  expect(await screen.findByText(/Они появятся с первым действием/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('По'), { target: { value: '2026-11-01' } });
  expect(await screen.findByText(/ничего не найдено/i)).toBeTruthy();
});
