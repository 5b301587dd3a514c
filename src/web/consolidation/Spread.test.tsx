import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { SchoolFigure } from '#domain/consolidation/model.ts';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { CellKey } from '#domain/forms/model.ts';
import { namespaces } from '#domain/texts/register.ts';
import { setUpTexts } from '#web/lib/i18n.ts';
import { Spread } from './Spread.tsx';

beforeAll(() => setUpTexts(namespaces));
afterEach(cleanup);

const school = (number: number) => ({ number, pupils: 100 }) as SchoolFigure;

it('plots how many schools have each value, over an axis that says from what to what', () => {
  const { container } = render(
    <Spread def={toyForm} cell={'staff.maths.count' as CellKey} schools={[2, 2, 2, 2, 8].map(school)} />,
  );
  expect([...container.querySelectorAll('circle title')].map((one) => one.textContent)).toEqual([
    '2: 4 школы',
    '8: 1 школа',
  ]);
  expect([...container.querySelectorAll('circle')].map((one) => one.getAttribute('r'))).toEqual(['6', '3']);
  expect([...container.querySelectorAll('svg text')].map((one) => one.textContent)).toEqual(['2', '8']);
  expect(screen.getByText(/^Рамка — половина школ вокруг медианы/)).toBeTruthy();
});
