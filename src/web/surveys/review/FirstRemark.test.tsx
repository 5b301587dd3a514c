import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Answers } from '#domain/forms/model.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { useFirstRemark } from './useFirstRemark.ts';

const sent: Answers = { 'staff.maths.count': 4, 'house.gym.exists': true };
const returned = {
  status: 'returned',
  openSections: null,
  sent,
  submittedAt: '2020-08-31T05:00:00Z',
  actions: ['fill'],
} as unknown as SurveyForm;
const remarkOn = (cell: string) =>
  ({
    id: cell,
    section: cell.split('.')[0],
    cell,
    at: '',
    settled: null,
    replies: [],
    stood: { [cell]: sent[cell] },
  }) as unknown as Remark;
const remarks = [remarkOn('house.gym.exists'), remarkOn('staff.maths.count')];

afterEach(cleanup);

interface Props {
  readonly store: FormStore;
  readonly form: SurveyForm;
  readonly isPlaced: boolean;
}
function Opened({ store, form, isPlaced }: Props) {
  useFirstRemark(store, { form, remarks, known: true, difference: undefined }, isPlaced);
  return <p>opened</p>;
}

interface Case {
  readonly form?: SurveyForm;
  readonly answers?: Answers;
  readonly isPlaced?: boolean;
  readonly focused?: string;
}

async function open({ form = returned, answers = sent, isPlaced = false, focused }: Case) {
  new FakeServer();
  const store = toyStore({ answers });
  if (focused) store.focus(focused);
  const opened = <Opened store={store} form={form} isPlaced={isPlaced} />;
  const page = await renderForTest(opened, undefined, '/surveys/$formId');
  await waitFor(() => expect(page.getByText('opened')).toBeDefined());
  return store.wanted();
}

it('opens a returned form at the first remark that is not met', async () => {
  expect(await open({})).toBe('staff.maths.count');
  cleanup();
  expect(await open({ answers: { ...sent, 'staff.maths.count': 5 } })).toBe('house.gym.exists');
});

it.each<[string, Case]>([
  ['the address says a place', { isPlaced: true }],
  ['the person has begun', { focused: 'who.post.text' }],
  ['it is only read', { form: { ...returned, actions: [] } }],
  ['it was not returned', { form: { ...returned, status: 'draft' } }],
  ['everything is met', { answers: { 'staff.maths.count': 5, 'house.gym.exists': false } }],
])('leaves the form where it is when %s', async (_, one) => {
  expect(await open(one)).toBeNull();
});
