import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { presentConsolidated } from '#domain/forms/present.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { project } from '#domain/forms/rules.project.ts';
import { namespaces } from '#domain/texts/register.ts';
import { setUpTexts } from '#web/lib/i18n.ts';
import { ConsolidationContext } from './ConsolidationContext.tsx';
import { FigureAbout } from './FigureAbout.tsx';
import { FigureCell } from './FigureCell.tsx';

beforeAll(() => setUpTexts(namespaces));
afterEach(cleanup);

const forms: readonly Answers[] = [
  {
    'staff.maths.count': 8,
    'staff.maths.young': 2,
    'staff.language[a].name': 'татарского',
    'staff.language[a].count': 1,
    'house.gym.exists': true,
    'house.gym.kind': 'standard',
    'house.gym.built': 1975,
  },
  {
    'staff.maths.count': 2,
    'staff.maths.young': 2,
    'house.gym.exists': true,
    'house.gym.kind': 'standard',
    'house.gym.built': 1990,
  },
  { 'staff.maths.count': { noData: true }, 'house.gym.exists': false },
];
const aggregate = forms.reduce(
  (sum, answers) => addProjection(sum, project(toyForm, answers), 1),
  emptyAggregate(toyForm),
);
const figures = presentConsolidated(toyForm, aggregate);

function show(cell: string, open?: (cell: string) => void, hidden: ReadonlySet<string> = new Set()) {
  const spec = findCell(toyForm, cell);
  if (!spec) throw new Error(`no cell ${cell}`);
  const focus = vi.fn();
  const { container } = render(
    <ConsolidationContext value={{ figures, forms: aggregate.forms, focus, open, hidden }}>
      <FigureCell cellKey={cell} spec={spec} />
      <FigureAbout def={toyForm} focused={cell} />
    </ConsolidationContext>,
  );
  return { focus, container };
}

describe('FigureCell', () => {
  it.each([
    ['staff.maths.count', '10'],
    ['staff.maths.share', '40\u00a0%'],
    ['house.gym.exists', 'да 2, нет 1, не указано 0'],
    ['house.gym.kind', 'типовой 2'],
    ['house.gym.built', 'от 1975 до 1990'],
  ])('%s reads «%s»', (cell, text) => {
    show(cell);
    expect(document.querySelector('[data-cell]')?.textContent).toBe(text);
  });

  it('unfolds years as a table of counts', async () => {
    show('house.gym.built');
    await userEvent.setup().click(screen.getByText('Распределение'));
    expect(screen.getByRole('row', { name: '1975 1' })).toBeDefined();
  });

  it('opens the schools behind it and says of how many forms it is made', async () => {
    const open = vi.fn();
    const { focus } = show('staff.maths.count', open);
    await userEvent
      .setup()
      .click(screen.getByRole('button', { name: 'математики: всего: 10, открыть школы' }));
    expect(open).toHaveBeenCalledWith('staff.maths.count');
    expect(focus).toHaveBeenCalledWith('staff.maths.count');
    expect(screen.getByText(/заполнено 2, нет данных 1, не указано 0/)).toBeDefined();
  });

  it.each(['staff.maths.share', 'staff.total.count'])('opens what is computed as well: %s', async (cell) => {
    const open = vi.fn();
    show(cell, open);
    await userEvent.setup().click(screen.getByRole('button'));
    expect(open).toHaveBeenCalledWith(cell);
  });

  it('is plain text for those who may not see the schools', () => {
    show('staff.maths.count');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows no number where it is hidden, not even to press', () => {
    show('staff.maths.count', vi.fn(), new Set(['staff.maths.count']));
    expect(screen.getByText('скрыто')).toBeDefined();
    expect(screen.queryByText('10')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
