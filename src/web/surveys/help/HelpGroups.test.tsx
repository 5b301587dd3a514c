import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import type { HelpGroup, HelpItem } from '#domain/surveys/help/model.ts';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { HelpGroups } from './HelpGroups.tsx';

afterEach(cleanup);

const itemOf = (row: string, type: string, municipality: string) =>
  ({
    formId: 'form',
    row,
    text: row,
    type,
    urgency: 'months',
    school: { name: 'Школа' },
    municipality: { id: municipality, name: municipality },
    state: null,
    actions: [],
  }) as unknown as HelpItem;
const register = {
  items: [itemOf('учитель', 'staff', 'Заречный'), itemOf('крыша', 'repair', 'Асбест')],
  types: [
    { value: 'repair', label: 'ремонт' },
    { value: 'equipment', label: 'оборудование' },
    { value: 'staff', label: 'кадры' },
  ],
  urgencies: [{ value: 'months', label: 'скоро' }],
  municipalities: ['Асбест', 'Заречный'].map((name) => ({ id: name as MunicipalityId, name })),
  total: 2,
  pageSize: 2,
};
const captions = () =>
  screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent);

it.each<[string, HelpGroup | undefined, number, readonly string[]]>([
  ['as one table where nothing groups it', undefined, 2, ['Запросы помощи']],
  ['by kinds in the order of the form, without empty ones', 'type', 2, ['ремонт: 1', 'кадры: 1']],
  ['by municipalities in order of the alphabet', 'municipality', 2, ['Асбест: 1', 'Заречный: 1']],
  ['without a number where the group goes on on the next page', 'urgency', 3, ['скоро']],
])('shows the register %s', async (_, group, total, expected) => {
  await renderForTest(<HelpGroups register={{ ...register, total }} group={group} onAnswer={vi.fn()} />);
  expect(captions()).toEqual(expected);
});
