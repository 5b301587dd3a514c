import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers, Section } from '#domain/forms/model.ts';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { setUpTexts } from '#web/lib/i18n.ts';
import { AnswerCell } from './AnswerCell.tsx';
import { FormSection } from './FormSection.tsx';
import { FormStoreProvider, useStoreInstances, useStoreShown, useWantedCell } from './FormStoreContext.tsx';
import { type FormView, FormViewProvider } from './FormView.tsx';

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = vi.fn();
  await setUpTexts(['forms']);
  await i18next.changeLanguage('ru');
});
afterEach(cleanup);

const [staff, house] = toyForm.sections as [Section, Section];

function show(section: Section, answers: Answers = {}, editable = true) {
  const onChange = vi.fn();
  const openHistory = vi.fn();
  const store = toyStore({ answers, onChange });
  let next = 0;
  const view: FormView = {
    def: toyForm,
    Cell: AnswerCell,
    useInstances: useStoreInstances,
    useShown: useStoreShown,
    useWanted: useWantedCell,
    onArrived: () => store.want(null),
    onFolded: (path) => store.leave(path),
    ...(editable && {
      editing: {
        roomForRows: (path: string) => store.roomForRows(path),
        addRow: (path: string) => {
          next += 1;
          store.addRow(path, `n${next}`);
          return `n${next}`;
        },
        beginRow: (path: string) => {
          next += 1;
          store.addRow(path, `n${next}`);
          store.want(`${path}[n${next}]`);
        },
        removeRow: (path: string, instance: string) => store.removeRow(path, instance),
        paste: (texts: readonly { cell: string; text: string }[]) => store.paste(texts),
        setNoData: (cell: string) => store.set(cell, { noData: true }),
        undo: () => store.undo() !== undefined,
        redo: () => store.redo() !== undefined,
      },
    }),
  };
  const { unmount } = render(
    <MantineProvider env="test">
      <FormStoreProvider value={{ store, editable, openHistory }}>
        <FormViewProvider value={view}>
          <FormSection section={section} />
        </FormViewProvider>
      </FormStoreProvider>
    </MantineProvider>,
  );
  return { store, onChange, openHistory, unmount, user: userEvent.setup() };
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('a number cell', () => {
  it('keeps what was typed and says in words why it is not saved', async () => {
    const { user, onChange } = show(staff, { 'staff.maths.count': 4 });
    const input = field('математики: всего');
    await user.clear(input);
    await user.type(input, 'четыре{Enter}');
    expect(input).toHaveProperty('value', 'четыре');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const told = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(told?.textContent).toContain('здесь нужно число');
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each([
    ['1 234', 1234, '1\u00a0234'],
    ['0', 0, '0'],
    ['нет данных', { noData: true }, 'нет данных'],
    ['нд', { noData: true }, 'нет данных'],
  ])('takes «%s»', async (typed, answer, shown) => {
    const { user, store } = show(staff);
    await user.type(field('математики: всего'), `${typed}{Enter}`);
    expect(store.answers['staff.maths.count']).toEqual(answer);
    expect(field('математики: всего')).toHaveProperty('value', shown);
  });

  it('takes a comma where the form allows decimals', async () => {
    const { user, store } = show(house, { 'house.gym.exists': true });
    const [area] = screen.getAllByRole('textbox');
    if (!area) throw new Error('no cell');
    await user.type(area, '3,5');
    await user.tab();
    expect(store.answers['house.gym.area']).toBe(3.5);
  });

  it('tells a blank from a zero and from «нет данных»', async () => {
    const { user, store } = show(staff, { 'staff.maths.count': 0 });
    const input = field('математики: всего');
    expect(input).toHaveProperty('value', '0');
    await user.clear(input);
    await user.tab();
    expect(store.answers).not.toHaveProperty(['staff.maths.count']);
    input.focus();
    await user.keyboard('{Control>} {/Control}');
    expect(store.answers['staff.maths.count']).toEqual({ noData: true });
  });
});

describe('a line is the cell of a spreadsheet', () => {
  const count = () => field('математики: всего') as HTMLInputElement;
  const chosen = () => count().value.slice(count().selectionStart ?? 0, count().selectionEnd ?? 0);
  const filled = { 'staff.maths.count': 2, 'staff.maths.young': 1 };

  it('a click chooses the whole figure: what is typed takes its place', async () => {
    const { user, store } = show(staff, filled);
    await user.click(count());
    expect(chosen()).toBe('2');
    await user.keyboard('3{Enter}');
    expect(store.answers['staff.maths.count']).toBe(3);
  });

  it.each(['a second click', 'F2', 'a double click'])('%s puts the caret into it', async (way) => {
    const { user, store } = show(staff, filled);
    if (way === 'a double click') await user.dblClick(count());
    else await user.click(count());
    if (way === 'a second click') await user.click(count());
    if (way === 'F2') await user.keyboard('{F2}');
    await user.keyboard('3{Enter}');
    expect(store.answers['staff.maths.count']).toBe(23);
  });

  it('a tap chooses it, too', async () => {
    const { user, store } = show(staff, filled);
    await user.pointer([{ keys: '[TouchA]', target: count() }]);
    await user.keyboard('3{Enter}');
    expect(store.answers['staff.maths.count']).toBe(3);
  });

  it('a link from the list of findings chooses it', async () => {
    const { user, store } = show(staff, filled);
    act(() => store.want('staff.maths.count'));
    await user.keyboard('3{Enter}');
    expect(store.answers['staff.maths.count']).toBe(3);
  });

  it('Escape brings back what stood there on arrival, also what was refused then', async () => {
    const { user, store, onChange } = show(staff, filled);
    await user.click(count());
    await user.keyboard('35{Escape}');
    expect(count().value).toBe('2');
    expect(chosen()).toBe('2');
    await user.keyboard('много{Tab}');
    await user.click(count());
    await user.keyboard('4{Escape}{Tab}');
    expect(count().value).toBe('много');
    expect(store.answers).toEqual(filled);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('«нет данных» put into it is chosen: a figure typed after it takes its place', async () => {
    const { user, store } = show(staff, filled);
    await user.click(count());
    await user.keyboard('{Control>} {/Control}');
    await user.keyboard('3{Enter}');
    expect(store.answers['staff.maths.count']).toBe(3);
  });

  it('back from another window the person goes on where the caret was', async () => {
    const { user, store } = show(staff, filled);
    await user.click(count());
    await user.keyboard('1');
    fireEvent.blur(count());
    fireEvent.focus(count());
    await user.keyboard('2{Enter}');
    expect(store.answers['staff.maths.count']).toBe(12);
  });

  it('a text of several lines is not: a click goes into it, Escape takes nothing away', async () => {
    const { user, store } = show(toyForm.identification, { 'who.post.text': 'директор' });
    const area = screen.getByRole('textbox', { name: 'Должность' });
    expect(area.tagName).toBe('TEXTAREA');
    await user.click(area);
    await user.keyboard(' школы{Escape}');
    await user.tab();
    expect(store.answers['who.post.text']).toBe('директор школы');
  });
});

describe('a cell that goes off the screen', () => {
  const opened = async () => {
    const shown = show(staff, { 'staff.maths.count': 2, 'staff.language[a].name': 'татарского' });
    await shown.user.click(field('языка: всего'));
    await shown.user.keyboard('7');
    expect(shown.store.focused()).toBe('staff.language[a].count');
    return shown;
  };

  it('with its table is chosen no more, and what was typed there is read', async () => {
    const { store, unmount } = await opened();
    unmount();
    expect(store.focused()).toBeNull();
    expect(store.answers['staff.language[a].count']).toBe(7);
  });

  it('with its row is chosen no more', async () => {
    const { store, user } = await opened();
    await user.click(screen.getByRole('button', { name: 'Убрать строку' }));
    await user.click(screen.getByRole('button', { name: 'Убрать' }));
    expect(store.focused()).toBeNull();
    expect(store.answers).toEqual({ 'staff.maths.count': 2 });
  });

  it('with the dialog of its list is chosen no more', async () => {
    const { store, user } = show(staff, { 'staff.maths.courses[a].topic': 'оценивание' });
    await user.click(screen.getByRole('button', { name: 'курсы: математики, 1 запись' }));
    await user.click(await screen.findByRole('textbox', { name: 'математики: тема' }));
    expect(store.focused()).toBe('staff.maths.courses[a].topic');
    await user.click(screen.getByRole('button', { name: 'Готово' }));
    await waitFor(() => expect(store.focused()).toBeNull());
  });

  it('on a phone with its closed card is chosen no more', async () => {
    const wide = window.matchMedia;
    vi.stubGlobal('matchMedia', () => ({ ...wide(''), matches: true }));
    const { store, user } = show(staff, { 'staff.maths.count': 2 });
    vi.stubGlobal('matchMedia', wide);
    const card = screen.getByText('математики').closest('details');
    if (!card) throw new Error('no card');
    card.open = true;
    await user.click(field('математики: всего'));
    expect(store.focused()).toBe('staff.maths.count');
    card.open = false;
    fireEvent(card, new Event('toggle'));
    expect(store.focused()).toBeNull();
  });
});

describe('a table of cells', () => {
  it('moves between cells with arrows and Enter over computed ones', async () => {
    const { user } = show(staff, { 'staff.maths.count': 4 });
    const count = field('математики: всего');
    count.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(field('математики: молодых'));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(count);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(count);
  });

  it('goes back up with Shift+Enter and to the ends of the table with Ctrl+Home and Ctrl+End', async () => {
    const { user } = show(staff, { 'staff.maths.count': 4, 'staff.language[a].name': 'татарского' });
    const count = field('математики: всего');
    const ofLanguage = field('языка: всего');
    ofLanguage.focus();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(document.activeElement).toBe(count);
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(field('языка: опытных'));
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(count);
  });

  it('reaches with arrows what tells a repeated row apart', async () => {
    const { user } = show(staff, { 'staff.language[a].name': 'татарского' });
    field('языка: всего').focus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(field('языка: какого'));
  });

  it('takes the value from above with Ctrl+D', async () => {
    const { user, store } = show(staff, {
      'staff.maths.count': 4,
      'staff.language[a].name': 'татарского',
    });
    field('языка: всего').focus();
    await user.keyboard('{Control>}[KeyD]{/Control}');
    expect(store.answers['staff.language[a].count']).toBe(4);
  });

  it('puts lines below the last repeated row into new ones, as far as the form allows', async () => {
    const { user, store } = show(staff, { 'staff.language[a].name': 'татарского' });
    field('языка: какого').focus();
    await user.paste('татарского\t1\nказахского\t2\nбашкирского\t3\n');
    expect(store.answers).toEqual({
      'staff.language[a].name': 'татарского',
      'staff.language[a].count': 1,
      'staff.language[n1].name': 'казахского',
      'staff.language[n1].count': 2,
      'staff.language[n2].name': 'башкирского',
      'staff.language[n2].count': 3,
    });
    await user.paste('а\t1\nб\t2\nв\t3\nг\t4\n');
    expect(await screen.findByText(/2 значения выходят за край/)).toBeDefined();
  });

  it('spreads a block pasted from a spreadsheet over the cells at the right', async () => {
    const { user, store } = show(staff);
    field('математики: всего').focus();
    await user.paste('1 234\t1 000\t—\n');
    expect(store.answers).toEqual({
      'staff.maths.count': 1234,
      'staff.maths.young': 1000,
      'staff.maths.old': { noData: true },
    });
  });

  it('shows live percentages beside the typed numbers', async () => {
    const { user } = show(staff, { 'staff.maths.count': 8, 'staff.maths.old': 7 });
    await user.type(field('математики: молодых'), '1{Enter}');
    expect(document.getElementById('cell-staff.maths.share')?.textContent).toContain('12,5');
  });

  it('marks a sum that does not agree at the cell', async () => {
    const { user } = show(staff, { 'staff.maths.count': 4, 'staff.maths.young': 1 });
    await user.type(field('математики: опытных'), '1{Enter}');
    const told = field('математики: всего').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(told)?.textContent).toBe(
      'Сумма не равна графе «всего». В сумме 2, в графе «всего» 4.',
    );
  });

  it('tells the sum that stands there now while it still does not agree', async () => {
    const { user } = show(staff, { 'staff.maths.count': 4, 'staff.maths.young': 3 });
    await user.type(field('математики: опытных'), '2{Enter}');
    await user.clear(field('математики: опытных'));
    await user.type(field('математики: опытных'), '3{Enter}');
    const told = field('математики: всего').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(told)?.textContent).toContain('В сумме 6, в графе «всего» 4.');
  });

  it('adds a repeated row, asks before it is removed', async () => {
    const { user, store } = show(staff);
    await user.click(screen.getByRole('button', { name: 'Добавить: языка' }));
    expect(document.activeElement).toBe(field('языка: какого'));
    await user.keyboard('татарского');
    await user.tab();
    expect(store.answers['staff.language[n1].name']).toBe('татарского');
    await user.click(screen.getByRole('button', { name: 'Убрать строку' }));
    expect(store.answers['staff.language[n1].name']).toBe('татарского');
    await user.click(screen.getByRole('button', { name: 'Убрать' }));
    expect(store.answers).toEqual({});
  });

  it('keeps a list of a row in a dialog', async () => {
    const { user, store } = show(staff, { 'staff.maths.count': 1 });
    await user.click(screen.getByRole('button', { name: 'курсы: математики, 0 записей' }));
    await user.click(await screen.findByRole('button', { name: 'Добавить: курсы' }));
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'математики: тема' }));
    await user.keyboard('оценивание');
    await user.tab();
    expect(store.answers['staff.maths.courses[n1].topic']).toBe('оценивание');
  });
});

describe('a block of cells', () => {
  const row = { 'staff.maths.count': 4, 'staff.maths.young': 1, 'staff.maths.old': 2 };
  const chosen = () => document.querySelectorAll('[data-selected]').length;

  it('is chosen with Shift, copied with the computed share, cleared and taken back', async () => {
    const { user, store } = show(staff, row);
    await user.tripleClick(field('математики: всего'));
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(chosen()).toBe(3);
    const copied = await user.copy();
    expect(copied?.getData('text/plain')).toBe('4\t1\t2');
    await user.keyboard('{Delete}');
    expect(store.answers).toEqual({});
    await user.keyboard('{Control>}[KeyZ]{/Control}');
    expect(store.answers).toEqual(row);
    await user.keyboard('{Escape}');
    expect(chosen()).toBe(0);
  });

  it('with the names of its rows is laid without them, which is told and can be taken back', async () => {
    const { user, store } = show(staff, { 'staff.maths.count': 9 });
    field('математики: всего').focus();
    await user.paste('\tвсего\tмолодых\tопытных\nматематики\t6\t1\t5\n');
    expect(store.answers).toEqual({ 'staff.maths.count': 6, 'staff.maths.young': 1, 'staff.maths.old': 5 });
    const told = screen.getByRole('status');
    expect(told.textContent).toContain(
      'Первая графа — названия строк, она пропущена. Названия граф пропущены.',
    );
    await user.click(screen.getByRole('button', { name: 'Отменить вставку' }));
    expect(store.answers).toEqual({ 'staff.maths.count': 9 });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('with names is laid fact by fact, where the facts stand under one another', async () => {
    const { user, store } = show(house, { 'house.gym.exists': true, 'house.shower.exists': true });
    field('Кабины').focus();
    await user.paste('Кабины\t3\n');
    expect(store.answers['house.cabins.count']).toBe(3);
    expect(screen.getByRole('status').textContent).toContain('названия строк');
  });

  it('that does not fit is offered, not cut', async () => {
    const { user, store } = show(staff);
    await user.click(field('математики: молодых'));
    await user.paste('1\t2\n3\t4\n');
    expect(store.answers).toEqual({});
    expect(await screen.findByText(/2 значения выходят за край/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Вставить 2 ячейки' }));
    expect(store.answers).toEqual({ 'staff.maths.young': 1, 'staff.maths.old': 2 });
  });
});

describe('what another answer closes', () => {
  const built = { 'house.gym.exists': true, 'house.shower.exists': true };

  it('folds into one line and comes back with the answer', async () => {
    const { user } = show(house, built);
    expect(field('Кабины')).toBeDefined();
    const shower = screen.getByRole('combobox', { name: 'Душевая' });
    await user.selectOptions(shower, 'нет');
    expect(screen.queryByRole('textbox', { name: 'Кабины' })).toBeNull();
    expect(screen.getByText(/Не заполняется: строка Кабины/)).toBeDefined();
    await user.selectOptions(shower, 'да');
    expect(field('Кабины')).toBeDefined();
  });

  it('keeps its answer for when it is asked again', async () => {
    const { user, store } = show(house, { ...built, 'house.cabins.count': 2 });
    const shower = screen.getByRole('combobox', { name: 'Душевая' });
    await user.selectOptions(shower, 'нет');
    expect(screen.queryByRole('textbox', { name: 'Кабины' })).toBeNull();
    expect(store.summary().errors).toBe(0);
    await user.selectOptions(shower, 'да');
    expect(field('Кабины')).toHaveProperty('value', '2');
  });

  it('is closed in a table, without its answer', async () => {
    const { user } = show(staff, { 'staff.maths.count': 4, 'staff.maths.young': 3 });
    const [count, young] = [field('математики: всего'), field('математики: молодых')];
    await user.clear(count);
    await user.type(count, '0{Enter}');
    expect(young).toHaveProperty('value', '');
    expect(young).toHaveProperty('readOnly', true);
    await user.clear(count);
    await user.type(count, '4{Enter}');
    expect(young).toHaveProperty('value', '3');
  });
});

describe('a link to a cell', () => {
  it('takes the focus to it', async () => {
    const { store } = show(staff);
    act(() => store.want('staff.maths.old'));
    expect(document.activeElement).toBe(field('математики: опытных'));
    expect(store.wanted()).toBeNull();
  });

  it('leads to what adds a row where the row is missing', async () => {
    const { store } = show(staff);
    act(() => store.want('staff.language[*].name'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Добавить: языка' }));
    expect(store.wanted()).toBeNull();
  });

  it('leads to a computed figure, which tells what is wrong with it', async () => {
    const { store } = show(staff, { 'staff.maths.count': 4 });
    act(() => store.want('staff.total.count'));
    expect(document.activeElement?.id).toBe('cell-staff.total.count');
    expect(store.focused()).toBe('staff.total.count');
  });

  it('opens the list of a row first', async () => {
    const { store } = show(staff, { 'staff.maths.courses[a].topic': 'оценивание' });
    act(() => store.want('staff.maths.courses[a].topic'));
    expect(await screen.findByRole('dialog')).toBeDefined();
    expect(store.wanted()).toBeNull();
  });
});

describe('a form that is read', () => {
  it('opens the history of a cell and offers no change', async () => {
    const { user, openHistory } = show(staff, { 'staff.maths.count': 4 }, false);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Добавить/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'математики: всего: 4' }));
    expect(openHistory).toHaveBeenCalledWith('staff.maths.count');
  });
});
