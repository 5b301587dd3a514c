import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { Choice, type ChoiceOption } from './Choice.tsx';

afterEach(cleanup);

const options = (count: number): ChoiceOption[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    name: `Сбор ${at}`,
    states: [{ tone: 'danger', words: `просрочено: ${at}` }],
    link: { to: '/surveys', search: { campaignId: `${at}` } } as ChoiceOption['link'],
  }));

it('offers nothing where there is nothing to choose', async () => {
  await renderForTest(<Choice label="Сборы" options={options(1)} chosen="0" />);
  expect(screen.queryByText('Сбор 0')).toBeNull();
});

it('shows a few as a list of links with their state, the chosen one marked', async () => {
  await renderForTest(<Choice label="Сборы" options={options(3)} chosen="1" />);
  const list = within(screen.getByRole('navigation', { name: 'Сборы' }));
  const links = list.getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([
    ['Сбор 0', null],
    ['Сбор 1', 'true'],
    ['Сбор 2', null],
  ]);
  expect(links[2]?.getAttribute('href')).toContain('campaignId');
  expect(list.getByText('просрочено: 2')).toBeTruthy();
});

it('shows many as one select that says the state with the name', async () => {
  await renderForTest(<Choice label="Сборы" options={options(5)} chosen="3" />);
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Сборы' });
  expect(select.selectedOptions[0]?.text).toBe('Сбор 3 — просрочено: 3');
});
