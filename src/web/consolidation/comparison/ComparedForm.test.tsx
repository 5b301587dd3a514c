import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { ComparedForm } from './ComparedForm.tsx';

afterEach(cleanup);

const answers = { 'staff.maths.count': 8, 'house.gym.exists': true } as const;
const aggregate = addProjection(emptyAggregate(toyForm), project(toyForm, answers), 1);
const side = (title: string) => ({ title, aggregate, pupils: null });
const sheet = { place: 'город Бузулук', day: '10.09.2020', post: 'Руководитель' };
const tables = () => screen.getAllByRole('table').length;

it('is shown section by section, and printed whole: place, day, every section, room for the signature', async () => {
  await renderForTest(
    <ComparedForm
      def={toyForm}
      first={side('город Бузулук')}
      second={side('город Орск')}
      comparable={null}
      basis="total"
      sheet={sheet}
    />,
  );
  const tabs = screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(tabs.length).toBeGreaterThan(1);
  expect(tables()).toBe(1);
  expect(screen.queryByText(/Территория/u)).toBeNull();

  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(tables()).toBe(tabs.length);
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(tabs);
  expect(screen.getByText(/Территория: город Бузулук/u).textContent).toContain('По состоянию на: 10.09.2020');
  expect(screen.getByText('Руководитель')).toBeDefined();

  act(() => void dispatchEvent(new Event('afterprint')));
  expect(tables()).toBe(1);
});
