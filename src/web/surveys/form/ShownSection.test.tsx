import { useNavigate } from '@tanstack/react-router';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { SurveyForm } from '#domain/surveys/model.ts';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { useShownSection } from './useShownSection.ts';

interface Address {
  readonly section?: string;
  readonly cell?: string;
}
interface Props {
  readonly form: SurveyForm;
  readonly store: FormStore;
  readonly at: Address;
}
function Opened({ form, store, at }: Props) {
  const { section, isOpen, isPlaced } = useShownSection(form, store);
  const navigate = useNavigate({ from: '/surveys/$formId' });
  useEffect(() => void navigate({ search: at }), [navigate, at]);
  return <p>{[section?.id, isOpen ? 'open' : 'closed', isPlaced ? 'placed' : 'anywhere'].join(' ')}</p>;
}

const whole = { section: null, openSections: null } as unknown as SurveyForm;

afterEach(cleanup);

it.each<[string, Address, Partial<SurveyForm>, string]>([
  ['the first section where the address says none', {}, {}, 'who open anywhere'],
  ['the section of the address', { section: 'house' }, {}, 'house open placed'],
  ['the section of the cell in the address', { cell: 'house.gym.exists' }, {}, 'house open placed'],
  ['the first section for one that there is not', { section: 'lost' }, {}, 'who open placed'],
  ['a colleague their own section', { section: 'staff' }, { section: 'house' }, 'house open placed'],
  ['as closed what was not given back', {}, { openSections: ['house'] }, 'who closed anywhere'],
])('shows %s', async (_, at, form, shown) => {
  new FakeServer();
  const store = toyStore();
  await renderForTest(
    <Opened form={{ ...whole, ...form }} store={store} at={at} />,
    undefined,
    '/surveys/$formId',
  );
  await waitFor(() => expect(screen.getByText(shown)).toBeDefined());
  expect(store.wanted()).toBe(at.cell ?? null);
});
