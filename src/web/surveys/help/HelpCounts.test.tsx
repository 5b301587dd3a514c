import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { setUpTexts } from '#web/lib/i18n.ts';
import { HelpCounts } from './HelpCounts.tsx';

beforeAll(() => setUpTexts(['help']));
afterEach(cleanup);

const types = [
  { value: 'staff', label: 'кадры' },
  { value: 'repair', label: 'ремонт' },
];
const urgencies = [{ value: 'months', label: 'скоро' }];
const counts = [
  { type: 'staff', urgency: 'months', count: 3 },
  { type: 'repair', urgency: 'months', count: 2 },
];

it('opens the requests of a number, closes them again, and leaves a zero alone', async () => {
  const onChoose = vi.fn();
  const shown = { counts, types, urgencies, onChoose };
  const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }));
  const { rerender } = render(<HelpCounts {...shown} chosen={{}} />);
  await press('кадры, скоро: 3');
  expect(onChoose).toHaveBeenLastCalledWith({ type: 'staff', urgency: 'months' });
  await press('всего, скоро: 5');
  expect(onChoose).toHaveBeenLastCalledWith({ type: undefined, urgency: 'months' });
  const chosen = { type: 'staff', urgency: 'months' };
  rerender(<HelpCounts {...shown} counts={counts.slice(0, 1)} chosen={chosen} />);
  await press('кадры, скоро: 3');
  expect(onChoose).toHaveBeenLastCalledWith({ type: undefined, urgency: undefined });
  expect(screen.queryByRole('button', { name: /ремонт/ })).toBeNull();
});
