import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import type { Organization, RecognizedSchool, SchoolList } from '#domain/directory/model.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { NewSchoolListPage } from './NewSchoolListPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const school = (number: number): Organization => ({
  id: `00000000-0000-4000-8000-00000000000${number}` as Organization['id'],
  kind: 'school',
  name: `МБОУ «СОШ № ${number}»`,
  fullName: `Школа № ${number}`,
  inn: '5610013539',
  ogrn: null,
  rural: false,
  closedOn: null,
  municipality: null,
});

const lines: RecognizedSchool[] = [
  { line: 1, text: 'СОШ № 1', school: school(1), problem: null },
  { line: 2, text: 'СОШ № 2', school: school(2), problem: null },
  { line: 3, text: 'СОШ № 1 ', school: school(1), problem: 'repeated' },
  { line: 4, text: 'Лицей у реки', school: null, problem: 'unknown' },
];

async function recognized() {
  const server = new FakeServer()
    .answers(directoryContract.recognizeSchools, lines)
    .answers(
      directoryContract.decideSchoolList,
      (body: object) => ({ ...body, id: school(9).id }) as unknown as SchoolList,
    );
  await renderForTest(<NewSchoolListPage />, signedInWith('school_list.decide'));
  await userEvent.type(screen.getByLabelText(/по одной в строке/), 'СОШ № 1');
  await userEvent.click(screen.getByRole('button', { name: 'Распознать' }));
  await screen.findByRole('table');
  return server;
}

describe('new list of schools', () => {
  it('shows what every line means, remarks first', async () => {
    await recognized();
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual(['3', '4', '1', '2']);
    expect(within(rows[1] as HTMLElement).getByText('школа не найдена')).toBeTruthy();
    expect(screen.getByText('Распознано строк: 2 из 4.')).toBeTruthy();
  });

  it('keeps the decision closed while a line is unclear', async () => {
    await recognized();
    const decide = () => screen.getByRole('button', { name: 'Внести список из 2 школ' });
    expect(decide()).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Убрать строку: Лицей у реки' }));
    expect(decide()).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Убрать 1 строку с ошибкой' }));
    expect(decide()).toHaveProperty('disabled', false);
  });

  it('freezes the schools that were understood', async () => {
    const server = await recognized();
    await userEvent.click(screen.getByRole('button', { name: /^Убрать 2 строки/ }));
    await userEvent.type(screen.getByLabelText('Номер приказа'), '12');
    await userEvent.type(screen.getByLabelText('Основание'), 'Итоги ВПР');
    await userEvent.click(screen.getByRole('button', { name: /^Внести/ }));
    await waitFor(() => expect(server.requests).toHaveLength(2));
    expect(server.requests[1]?.body).toEqual({
      number: '12',
      decidedOn: '2020-09-10',
      reason: 'Итоги ВПР',
      schoolIds: [school(1).id, school(2).id],
    });
  });
});
