import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers, Section } from '#domain/forms/model.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { AnswerCell } from '#web/forms/AnswerCell.tsx';
import { FormSection } from '#web/forms/FormSection.tsx';
import {
  FormStoreProvider,
  useStoreInstances,
  useStoreShown,
  useWantedCell,
} from '#web/forms/FormStoreContext.tsx';
import { type FormView, FormViewProvider } from '#web/forms/FormView.tsx';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { RemarksProvider } from '../review/RemarksContext.tsx';
import { CellHelp } from './CellHelp.tsx';

const form = {
  id: '00000000-0000-4000-8000-000000000001',
  actions: ['fill'],
  previous: null,
} as unknown as SurveyForm;
const [staff, house] = toyForm.sections as [Section, Section];
const remark = {
  id: 'r1',
  section: 'staff',
  cell: 'staff.maths.count',
  text: 'Сверьте с тарификацией',
  settled: null,
  replies: [],
} as unknown as Remark;

/** A form whose second section is one button away. */
function OpenSection({ store }: { readonly store: FormStore }) {
  const [section, setSection] = useState(staff);
  const view: FormView = {
    def: toyForm,
    Cell: AnswerCell,
    useInstances: useStoreInstances,
    useShown: useStoreShown,
    useWanted: useWantedCell,
    onArrived: () => store.want(null),
  };
  return (
    <FormStoreProvider value={{ store, editable: true, openHistory: vi.fn() }}>
      <RemarksProvider value={{ form, remarks: [remark], known: true, difference: undefined }}>
        <FormViewProvider value={view}>
          <button type="button" onClick={() => setSection(house)}>
            Здания
          </button>
          <FormSection key={section.id} section={section} />
          <CellHelp form={form} />
        </FormViewProvider>
      </RemarksProvider>
    </FormStoreProvider>
  );
}

async function open(answers: Answers) {
  new FakeServer();
  const onChange = vi.fn();
  const store = toyStore({ answers, onChange });
  await renderForTest(<OpenSection store={store} />);
  return { store, onChange };
}
const help = () => screen.getByRole('region', { name: 'О выбранной ячейке' });
const noData = () => screen.queryByRole('button', { name: 'Нет данных' });

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

describe('the help of the chosen cell', () => {
  it('goes with its section: nothing is offered for a cell that is not on the screen', async () => {
    const { store, onChange } = await open({ 'staff.maths.count': 2 });
    await userEvent.click(screen.getByRole('textbox', { name: 'математики: всего' }));
    expect(help().textContent).toContain('математики: всего');
    expect(noData()).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Здания' }));
    await waitFor(() => expect(noData()).toBeNull());
    expect(help().textContent).not.toContain('математики');
    expect(store.focused()).toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('tells what is wrong with the sum that the cell is a part of, by both sides', async () => {
    const { store } = await open({ 'staff.maths.count': 8, 'staff.maths.young': 1, 'staff.maths.old': 2 });
    store.want('staff.maths.young');
    await waitFor(() => expect(help().textContent).toContain('В сумме 3, в графе «всего» 8.'));
    store.want('staff.maths.count');
    await waitFor(() => expect(help().textContent).not.toContain('В сумме 3'));
  });

  it('quotes the remark that waits at the cell', async () => {
    await open({ 'staff.maths.count': 2 });
    await userEvent.click(screen.getByRole('textbox', { name: 'математики: всего' }));
    expect(help().textContent).toContain('«Сверьте с тарификацией»');
  });

  it('notices a surname with initials in words, which may be a pupil’s', async () => {
    const { store } = await open({ 'staff.language[a1].name': 'татарский, ведёт Галеева Р. И.' });
    store.want('staff.language[a1].name');
    await waitFor(() => expect(help().textContent).toContain('«Галеева Р. И.»'));
  });

  it.each([
    ['staff.language[a1].name', true],
    ['staff.maths.count', false],
  ])('says at words, not at figures, that pupils are told of by numbers only: %s', async (cell, said) => {
    const { store } = await open({ 'staff.maths.count': 2, 'staff.language[a1].name': 'татарский' });
    store.want(cell);
    await waitFor(() => expect(store.focused()).toBe(cell));
    expect(/Об обучающихся и семьях — только числами/.test(help().textContent ?? '')).toBe(said);
  });

  it('puts «нет данных» so that a figure typed next takes its place', async () => {
    const { store } = await open({ 'staff.maths.count': 2 });
    await userEvent.click(screen.getByRole('textbox', { name: 'математики: всего' }));
    await userEvent.click(screen.getByRole('button', { name: 'Нет данных' }));
    expect(store.answers['staff.maths.count']).toEqual({ noData: true });
    await userEvent.keyboard('5{Enter}');
    expect(store.answers['staff.maths.count']).toBe(5);
  });

  it.each([
    ['a computed figure', 'staff.total.count'],
    ['a cell that another answer closes', 'staff.maths.young'],
  ])('offers no answer for %s', async (_, cell) => {
    const { store } = await open({ 'staff.maths.count': 0 });
    store.want(cell);
    await waitFor(() => expect(store.focused()).toBe(cell));
    expect(noData()).toBeNull();
  });
});
