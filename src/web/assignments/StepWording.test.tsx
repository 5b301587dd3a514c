import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignments/model.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { StepWording } from './StepWording.tsx';

type Step = Assignment['steps'][number];

const step = (name: Step['step'], version: number, term: string): Step => ({
  step: name,
  text: '',
  claim: null,
  automatic: false,
  by: 'Рябинина',
  at: '2020-09-10T05:00:00Z',
  version,
  files: [],
  papers: [],
  lacks: [],
  item: { number: '3', title: 'Выявление проблемных зон', term: readTerm(term), result: 'Анализ' },
});
const show = (one: Step, earlier?: Step) =>
  renderForTest(<StepWording planId="p" step={one} earlier={earlier} />);
const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

afterEach(cleanup);

describe('a step that a new version of the plan made', () => {
  it('shows what was said before and what is said now', async () => {
    const reported = step('reported', 1, 'июнь 2020 года');
    await show(step('corrected', 2, 'август 2020 года'), reported);
    expect(document.querySelector('del')?.textContent).toContain('июнь');
    expect(document.querySelector('ins')?.textContent).toContain('август');
    expect(screen.queryByText('Мероприятие')).toBeNull();
  });

  it('leads to the versions where no earlier step keeps the old wording', async () => {
    await show(step('corrected', 2, 'август 2020 года'));
    expect(document.querySelector('del')).toBeNull();
    expect(hrefOf('Что изменилось в редакции 2')).toContain('/plans/p/difference');
  });

  it('names the version that dropped the obligation, not the last one that had it', async () => {
    await show(step('closed', 2, 'июнь 2020 года'), step('reported', 2, 'июнь 2020 года'));
    expect(hrefOf('Что изменилось в редакции 3')).toMatch(/from=2&to=3/);
  });
});
