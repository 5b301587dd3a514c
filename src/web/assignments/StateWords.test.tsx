import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { setUpTexts } from '#web/lib/i18n.ts';
import { DueWords } from './StateWords.tsx';

beforeAll(() => setUpTexts(['assignments', 'terms']));
afterEach(cleanup);

it.each([
  ['late', 96, 'отчёт представлен с опозданием на 96 дней'],
  ['done_late', 1, 'исполнено с нарушением срока на 1 день'],
  ['done_late', 72, 'исполнено с нарушением срока на 72 дня'],
  ['done_late', 3, 'исполнено с нарушением срока на 3 дня, первый отчёт в срок', true],
] as const)('%s by %i days reads «%s»', (termState, daysLate, words, first?: true) => {
  const late = { termState, daysLate, firstInTime: first ?? false };
  render(<DueWords dueOn="2020-06-05" daysLeft={-97} shifted={{ times: 0, days: 0 }} {...late} />);
  expect(screen.getByText(words)).toBeTruthy();
});

it.each(['in_time', 'done'] as const)('%s is blamed for nothing', (termState) => {
  const { container } = render(
    <DueWords
      dueOn="2020-06-05"
      daysLeft={-97}
      shifted={{ times: 0, days: 0 }}
      termState={termState}
      daysLate={0}
      firstInTime={false}
    />,
  );
  expect(container.textContent).toBe('05.06.2020');
});
