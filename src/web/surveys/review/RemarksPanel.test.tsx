import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormStoreProvider } from '#web/forms/FormStoreContext.tsx';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { RemarksProvider } from './RemarksContext.tsx';
import { RemarksPanel } from './RemarksPanel.tsx';

const form = { id: '00000000-0000-4000-8000-000000000001', actions: ['accept'] } as unknown as SurveyForm;

afterEach(cleanup);

it('says that the remarks did not come, instead of that there are none', async () => {
  new FakeServer();
  const store = toyStore();
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
