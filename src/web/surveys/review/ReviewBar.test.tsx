import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormStoreProvider } from '#web/forms/FormStoreContext.tsx';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { pressPageKey } from '#web/lib/page-keys.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { RemarksProvider } from './RemarksContext.tsx';
import { ReviewBar } from './ReviewBar.tsx';

const form = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 4,
  status: 'submitted',
  campaign: { id: '00000000-0000-4000-8000-000000000002' },
  actions: ['accept', 'return'],
} as unknown as SurveyForm;

afterEach(cleanup);

/** Presses `a` over a form whose remarks have come or not; what was sent to accept it. */
async function pressAccept(known: boolean) {
  const server = new FakeServer().answers(reviewContract.listQueue, []);
  const store = toyStore();
  await renderForTest(
    <FormStoreProvider value={{ store, editable: false, openHistory: vi.fn() }}>
      <RemarksProvider value={{ form, remarks: [], known, difference: undefined }}>
        <ReviewBar form={form} />
      </RemarksProvider>
    </FormStoreProvider>,
  );
  await screen.findByRole('button', { name: /Принять/ });
  act(() => void pressPageKey('a'));
  return () => server.requests.filter(({ endpoint }) => endpoint.endsWith('/acceptance'));
}

describe('the acceptance of a form by a key', () => {
  it('waits for the remarks: nobody accepts over what has not been shown yet', async () => {
    const sent = await pressAccept(false);
    expect(screen.getByRole('button', { name: /Принять/ })).toHaveProperty('disabled', true);
    expect(sent()).toEqual([]);
  });

  it('is sent at once when the remarks are known and none is open', async () => {
    const sent = await pressAccept(true);
    await waitFor(() => expect(sent()).toHaveLength(1));
  });
});
