import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers, Section } from '#domain/forms/model.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import type { Peers } from '#domain/surveys/model.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormSection } from '#web/forms/FormSection.tsx';
import { FormStoreProvider } from '#web/forms/FormStoreContext.tsx';
import { FormViewProvider } from '#web/forms/FormView.tsx';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { pressPageKey } from '#web/lib/page-keys.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { useFillingView } from '../form/useFillingView.ts';
import { DeviationsNotice } from './DeviationsNotice.tsx';
import { RemarksProvider } from './RemarksContext.tsx';
import { useComparison } from './useComparison.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const COUNT = 'staff.maths.count';
const YOUNG = 'staff.maths.young';
const answers: Answers = { [COUNT]: 60, [YOUNG]: 30, 'staff.maths.old': 3 };
const before: Answers = { [COUNT]: 6, [YOUNG]: 2, 'staff.maths.old': 4 };
const peers: Peers = {
  rural: true,
  from: 101,
  to: 300,
  schools: 9,
  medians: { [COUNT]: 7.25, [YOUNG]: 2 },
  spreads: { [COUNT]: 1, [YOUNG]: 1 },
};
const formOf = (previous: Answers | null, actions: readonly string[]) =>
  ({ id: ID, actions, previous: previous && { answers: previous } }) as unknown as SurveyForm;
const staff = toyForm.sections[0] as Section;

function Reviewed({ store, form }: { readonly store: FormStore; readonly form: SurveyForm }) {
  const comparison = useComparison(form, store);
  const view = useFillingView(store, false, comparison?.beside);
  return (
    <FormStoreProvider value={{ store, editable: false, openHistory: vi.fn() }}>
      <RemarksProvider value={{ form, remarks: [], known: true, difference: undefined }}>
        <FormViewProvider value={view}>
          {comparison && <DeviationsNotice comparison={comparison} />}
          <FormSection section={staff} />
        </FormViewProvider>
      </RemarksProvider>
    </FormStoreProvider>
  );
}

interface Case {
  readonly told?: Peers | null;
  readonly previous?: Answers | null;
  readonly actions?: readonly string[];
}

async function open({ told = peers, previous = before, actions = ['remark'] }: Case) {
  const server = new FakeServer().answers(
    { ...reviewContract.getPeers, path: `/api/survey-forms/${ID}/peers` as const },
    told,
  );
  const store = toyStore({ answers, previous: previous ?? undefined });
  const form = formOf(previous, actions);
  await renderForTest(<Reviewed store={store} form={form} />, undefined, '/surveys/$formId');
  return { store, server };
}

const cell = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

describe('who reviews a form', () => {
  it('sees under each number what it is compared with, asked for once', async () => {
    const { server } = await open({});
    const count = await screen.findByRole('button', {
      name: /^математики: всего: 60\. .*сильно отличается$/,
    });
    expect(count.parentElement?.textContent).toContain('≠ 6 · 7,3');
    const old = cell(/^математики: опытных: 3\. прошлый сбор: 4$/);
    expect(old.parentElement?.textContent).toContain('4 · –');
    expect(screen.getByText('Под числом: прошлый сбор · медиана похожих школ')).toBeDefined();
    expect(server.requests.map(({ endpoint }) => endpoint)).toEqual([`GET /api/survey-forms/${ID}/peers`]);
  });

  it('reads the numbers that stand out from a list, the farthest first, and goes to them', async () => {
    const { store } = await open({});
    await userEvent.click(await screen.findByText('2 ячейки сильно отличаются'));
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toBe('математики: молодых3022');
    expect(second?.textContent).toBe('математики: всего6067,3');
    await userEvent.click(within(second as HTMLElement).getByRole('button'));
    await waitFor(() => expect(store.focused()).toBe(COUNT));
  });

  it('goes from one to the next by keys', async () => {
    const { store } = await open({});
    await screen.findByText('2 ячейки сильно отличаются');
    const visited: (string | null)[] = [];
    for (const key of ['n', 'n', 'n', 'p']) {
      const from = store.focused();
      pressPageKey(key);
      await waitFor(() => expect(store.focused()).not.toBe(from));
      visited.push(store.focused());
    }
    expect(visited).toEqual([YOUNG, COUNT, YOUNG, COUNT]);
  });

  it('hides the figures, and they stay hidden in the next form', async () => {
    await open({});
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Показывать сравнение' }));
    expect(cell(/^математики: всего: 60$/).parentElement?.textContent).not.toContain('7,3');
    cleanup();
    await open({});
    expect(await screen.findByText('2 ячейки сильно отличаются')).toBeDefined();
    expect(cell(/^математики: всего: 60$/)).toBeDefined();
  });

  it('sees the one figure that there is', async () => {
    await open({ told: null });
    const count = await screen.findByRole('button', { name: /^математики: всего: 60\. прошлый сбор: 6,/ });
    expect(count.parentElement?.textContent).toContain('≠ 6');
    expect(screen.getByText('Под числом: прошлый сбор')).toBeDefined();
  });

  it('is told where there is nothing to compare with', async () => {
    await open({ told: null, previous: null });
    expect(await screen.findByText(/^Сравнить не с чем/)).toBeDefined();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

it('who does not review it is shown nothing and asks for nothing', async () => {
  const { server } = await open({ actions: [] });
  await screen.findByRole('button', { name: /^математики: всего: 60$/ });
  expect(screen.queryByText(/отлича/)).toBeNull();
  expect(server.requests).toEqual([]);
});
