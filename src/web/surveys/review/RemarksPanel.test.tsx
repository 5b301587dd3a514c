import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormStoreProvider } from '#web/forms/FormStoreContext.tsx';
import { FormStore } from '#web/forms/state/form-store.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { RemarksProvider } from './RemarksContext.tsx';
import { RemarksPanel } from './RemarksPanel.tsx';

const form = { id: '00000000-0000-4000-8000-000000000001', actions: ['accept'] } as unknown as SurveyForm;

afterEach(cleanup);

it('says that the remarks did not come, instead of that there are none', async () => {
  new FakeServer();
  const store = new FormStore({
    def: toyForm,
    answers: {},
    comments: {},
    today: '2020-09-10',
    onChange: vi.fn(),
  });
  await renderForTest(
    <FormStoreProvider value={{ store, editable: false, openHistory: vi.fn() }}>
      <RemarksProvider value={{ form, remarks: [], known: false, difference: undefined }}>
        <RemarksPanel />
      </RemarksProvider>
    </FormStoreProvider>,
  );
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.queryByText(/Замечаний проверяющего нет/)).toBeNull();
});
