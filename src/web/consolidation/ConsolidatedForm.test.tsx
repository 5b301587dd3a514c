import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';

afterEach(cleanup);

const answers = { 'staff.maths.count': 8, 'house.gym.exists': true } as const;
const aggregate = addProjection(emptyAggregate(toyForm), project(toyForm, answers), 1);
const sheet = { place: 'город Бузулук', day: '10.09.2020', post: 'Руководитель' };
const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

it('is shown section by section, and printed whole: place, day, every section, room for the signature', async () => {
  await renderForTest(<ConsolidatedForm def={toyForm} aggregate={aggregate} sheet={sheet} />);
  const tabs = screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(tabs.length).toBeGreaterThan(1);
  expect(titles()).toEqual([tabs[0]]);
  expect(screen.queryByText(/город Бузулук/u)).toBeNull();

  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(titles()).toEqual(tabs);
  const head = screen.getByText(/Территория: город Бузулук/u);
  expect(head.textContent).toContain('По состоянию на: 10.09.2020');
  expect(screen.getByText('Руководитель')).toBeDefined();

  act(() => void dispatchEvent(new Event('afterprint')));
  expect(titles()).toEqual([tabs[0]]);
});
