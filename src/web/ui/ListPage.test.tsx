import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { SelectFilter } from './Filters.tsx';
import { ListPage } from './ListPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Asked {
  readonly page?: number | undefined;
  readonly search?: string | undefined;
  readonly kind?: 'a' | undefined;
}

function Toys({ start, total }: { readonly start: Asked; readonly total: number }) {
  const [asked, setAsked] = useState(start);
  const data = { items: total === 0 ? [] : ['волчок'], total, pageSize: 50 };
  return (
    <ListPage
      title="Игрушки"
      lead={(count) => `Всего: ${count}`}
      query={{ data, error: null, refetch: async () => ({}) as never }}
      asked={asked}
      onAsk={setAsked}
      searchLabel="Название"
      filters={(ask) => (
        <SelectFilter
          label="Вид"
          value={asked.kind}
          options={[{ value: 'a', label: 'Деревянные' }]}
          onChange={(kind) => ask({ kind })}
        />
      )}
      empty={asked.kind ? undefined : 'Игрушек ещё нет.'}
    >
      {(rows) => (
        <p>
          {rows.join()} {JSON.stringify(asked)}
        </p>
      )}
    </ListPage>
  );
}

it('goes on page by page and starts anew when a condition changes', async () => {
  await renderForTest(<Toys start={{ page: 2 }} total={120} />);
  expect(screen.getByText('Всего: 120')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Дальше' }));
  expect(screen.getByText(/"page":3/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('Вид'), 'a');
  expect(screen.queryByText(/"page"/)).toBeNull();
  expect(screen.getByText(/"kind":"a"/)).toBeTruthy();
});

it('tells an empty list from one where nothing was found', async () => {
  await renderForTest(<Toys start={{}} total={0} />);
  expect(screen.getByText('Игрушек ещё нет.')).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('Вид'), 'a');
  expect(screen.queryByText('Игрушек ещё нет.')).toBeNull();
  expect(screen.getByText(/не найдено/i)).toBeTruthy();
});
