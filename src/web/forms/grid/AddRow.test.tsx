import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { noneForm } from '#domain/forms/fixtures/none-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { setUpTexts } from '#web/lib/i18n.ts';
import { AnswerCell } from '../AnswerCell.tsx';
import { FormStoreProvider, useStoreInstances, useWantedCell } from '../FormStoreContext.tsx';
import { EVERY_INSTANCE, type FormView, FormViewProvider } from '../FormView.tsx';
import { toyStore } from '../state/store-for-test.ts';
import { AddRow } from './AddRow.tsx';

const NONE = 'staff.language.none';

beforeAll(async () => {
  await setUpTexts(['forms']);
  await i18next.changeLanguage('ru');
});
afterEach(cleanup);

function show(answers: Answers, useInstances: FormView['useInstances'] = useStoreInstances) {
  const store = toyStore({ def: noneForm, answers });
  const view: FormView = { def: noneForm, Cell: AnswerCell, useInstances, useWanted: useWantedCell };
  render(
    <FormViewProvider value={view}>
      <FormStoreProvider value={{ store, editable: true, openHistory: () => undefined }}>
        <AddRow rowPath="staff.language" label="языка" />
      </FormStoreProvider>
    </FormViewProvider>,
  );
  return store;
}

it('a school that has no such row says so', () => {
  const store = show({});
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'none' } });
  expect(store.answers[NONE]).toBe('none');
});

it('is not asked beside a row', () => {
  show({ 'staff.language[a].count': 2 });
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('shows in figures of all rows together how many have none', () => {
  show({ 'staff.language[a].count': 2 }, () => () => [EVERY_INSTANCE]);
  expect(screen.queryByRole('combobox')).not.toBeNull();
});
