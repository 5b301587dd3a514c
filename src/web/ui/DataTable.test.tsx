import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { type Column, DataTable } from './DataTable.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface Row {
  readonly name: string;
  readonly late: number | null;
}

const columns: Column<Row>[] = [
  { key: 'name', header: 'Школа', heading: true, render: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'late', header: 'Опоздание', render: ({ late }) => late, sortBy: ({ late }) => late },
];
const rows: Row[] = [
  { name: 'Школа № 10', late: null },
  { name: 'Школа № 9', late: 3 },
  { name: 'Школа № 1', late: 11 },
];

const shown = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('data table', () => {
  it('keeps the given order until asked', async () => {
    await renderForTest(
      <DataTable caption="Школы" columns={columns} rows={rows} rowKey={({ name }) => name} />,
    );
    expect(shown()).toEqual(['Школа № 10', 'Школа № 9', 'Школа № 1']);
    expect(screen.getByRole('table', { name: 'Школы' })).toBeTruthy();
  });

  it('keeps a day and the number of an act on one line', async () => {
    const unbroken: Column<Row> = { key: 'act', header: 'Приказ', unbroken: true, render: () => '01-21/744' };
    await renderForTest(
      <DataTable
        caption="Школы"
        columns={[...columns, unbroken]}
        rows={rows.slice(0, 1)}
        rowKey={({ name }) => name}
      />,
    );
    const kept = screen.getAllByRole('cell').map((cell) => cell.hasAttribute('data-unbroken'));
    expect(kept).toEqual([false, true]);
  });

  it('sorts numbers in names as numbers, and back', async () => {
    await renderForTest(
      <DataTable caption="Школы" columns={columns} rows={rows} rowKey={({ name }) => name} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Школа' }));
    expect(shown()).toEqual(['Школа № 1', 'Школа № 9', 'Школа № 10']);
    await userEvent.click(screen.getByRole('button', { name: 'Школа' }));
    expect(shown()).toEqual(['Школа № 10', 'Школа № 9', 'Школа № 1']);
    expect(screen.getByRole('columnheader', { name: 'Школа' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('leaves what has no value at the end in both directions', async () => {
    await renderForTest(
      <DataTable caption="Школы" columns={columns} rows={rows} rowKey={({ name }) => name} />,
    );
    const late = screen.getByRole('button', { name: 'Опоздание' });
    await userEvent.click(late);
    expect(shown()).toEqual(['Школа № 9', 'Школа № 1', 'Школа № 10']);
    await userEvent.click(late);
    expect(shown()).toEqual(['Школа № 1', 'Школа № 9', 'Школа № 10']);
  });

  it('says how many columns are out of sight, and goes on to them', async () => {
    vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(900);
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(500);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, 0, this.textContent === 'Опоздание' ? 900 : 500, 10);
    });
    const scrolled = vi.fn();
    Element.prototype.scrollBy = scrolled;

    await renderForTest(
      <DataTable caption="Школы" columns={columns} rows={rows} rowKey={({ name }) => name} />,
    );
    fireEvent.scroll(screen.getByRole('region'));
    await userEvent.click(screen.getByRole('button', { name: 'ещё 1 графа →' }));
    expect(scrolled).toHaveBeenCalledWith({ left: 250 });
  });
});
