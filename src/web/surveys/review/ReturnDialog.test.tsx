import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormStoreProvider } from '#web/forms/FormStoreContext.tsx';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { RemarksProvider } from './RemarksContext.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { ReviewHistory } from './ReviewHistory.tsx';

afterEach(cleanup);

const id = '00000000-0000-4000-8000-000000000001';
const at = { by: 'Ежова Раиса Павловна', at: '2020-09-09T05:00:00Z' };
const step = (name: string, reason: string | null) => ({
  id: `${name} ${reason}`,
  step: name,
  round: 1,
  reason,
  sections: null,
  ...at,
});
const form = {
  id,
  version: 4,
  status: 'submitted',
  history: [step('returned', null), step('returned', 'Проверьте кадры'), step('accepted', null)],
} as unknown as SurveyForm;
const remark = {
  id: 'r',
  section: 'staff',
  cell: null,
  round: 1,
  text: 'Сверьте',
  settled: null,
  replies: [],
  ...at,
} as unknown as Remark;

async function open(remarks: readonly Remark[]) {
  const server = new FakeServer().answers(
    { ...surveysContract.sendBack, path: `/api/survey-forms/${id}/return` },
    form,
  );
  const onReturned = vi.fn(async () => {});
  const store = toyStore();
  await renderForTest(
    <FormStoreProvider value={{ store, editable: false, openHistory: vi.fn() }}>
      <RemarksProvider value={{ form, remarks, known: true, difference: undefined }}>
        <ReturnDialog opened onReturned={onReturned} onClose={vi.fn()} />
        <ReviewHistory form={form} />
      </RemarksProvider>
    </FormStoreProvider>,
  );
  return { sent: () => server.requests.map(({ body }) => body), onReturned };
}
const press = async () => userEvent.click(await screen.findByRole('button', { name: 'Вернуть с причиной' }));

describe('the return of a form', () => {
  it('is not sent while neither words nor a remark say what to correct', async () => {
    const { sent } = await open([]);
    await press();
    expect(screen.getByText(/не меньше 5 знаков/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox'), 'Нет');
    await press();
    expect(sent()).toEqual([]);
    await userEvent.type(screen.getByRole('textbox'), ' кадров');
    await press();
    await waitFor(() => expect(sent()).toEqual([{ version: 4, reason: 'Нет кадров' }]));
  });

  it('needs no words for a section with an open remark, and some for another one', async () => {
    const { sent, onReturned } = await open([remark]);
    await userEvent.click(await screen.findByRole('checkbox', { name: /замечани/ }));
    await press();
    expect(screen.getByText('Отметьте хотя бы один раздел.')).toBeTruthy();
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: /замечани/ }));
    await press();
    await waitFor(() => expect(onReturned).toHaveBeenCalled());
    expect(sent()).toEqual([{ version: 4, reason: '', sections: ['staff'] }]);
  });

  it('by remarks alone is said so in the history; a written reason stands as it was written', async () => {
    await open([]);
    const items = (await screen.findAllByRole('listitem', { hidden: true })).map(
      ({ textContent }) => textContent,
    );
    expect(items.filter((text) => text?.includes('Исправьте по замечаниям.'))).toHaveLength(1);
    expect(items.filter((text) => text?.includes('Проверьте кадры'))).toHaveLength(1);
  });
});
