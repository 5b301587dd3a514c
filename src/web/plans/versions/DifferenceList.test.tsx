import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { type ComparedItem, differenceOf } from '#domain/plans/rules.difference.ts';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { DifferenceList } from './DifferenceList.tsx';

const item = (key: string, change: Partial<ComparedItem> = {}): ComparedItem => ({
  key,
  from: [],
  kind: 'measure',
  number: key,
  section: '',
  title: `Дело ${key}`,
  term: 'июнь 2020 года',
  hardDueOn: '',
  responsible: 'МОУО',
  result: 'справка',
  ...change,
});

const before = [item('1'), item('2'), item('3'), item('4')];
const after = [
  item('1', { term: 'август 2020 года', hardDueOn: '2020-08-31' }),
  item('4'),
  item('5', { from: ['2'], title: 'Новое дело' }),
  item('3'),
];

const show = (later: ComparedItem[]) =>
  renderForTest(
    <DifferenceList differences={differenceOf(before, later)} before={1} why="письмо министерства" />,
  );
const rowOf = (name: RegExp) => {
  const row = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!row) throw new Error('no row');
  return within(row);
};

afterEach(cleanup);

describe('the difference of two versions', () => {
  it('says in numbers what happened, then shows only what changed', async () => {
    await show(after);
    expect(
      screen.getByText('По сравнению с редакцией 1: изменено 1, добавлено 1, исключено 1, перенесено 1.'),
    ).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
    await userEvent.click(screen.getByLabelText('Показать и то, что не изменилось'));
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(5);
  });

  it('marks words taken out and put in, for the eye and for a reader', async () => {
    await show(after);
    const row = rowOf(/Дело 1/);
    const term = row.getByText('Срок').nextElementSibling;
    expect(term?.querySelector('del')?.textContent).toBe(' было: июнь ');
    expect(term?.querySelector('ins')?.textContent).toBe(' стало: август ');
    expect(row.getByText('Исполнить не позднее').nextElementSibling?.textContent).toContain('31.08.2020');
  });

  it('tells why an obligation was dropped and what a new one came from', async () => {
    await show(after);
    expect(rowOf(/Дело 2/).getByText('Основание: письмо министерства')).toBeTruthy();
    expect(rowOf(/Новое дело/).getByText('из: Мероприятие 2')).toBeTruthy();
  });

  it('says so when not a word differs', async () => {
    await show(before);
    expect(screen.getByText('Редакции не отличаются ни словом.')).toBeTruthy();
  });
});
