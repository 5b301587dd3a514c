import { describe, expect, it } from 'vitest';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { type CalendarAssignment, presentTerms } from './present.calendar.ts';

const words = (key: string, params: Readonly<Record<string, string>> = {}) =>
  [key, ...Object.values(params)].join('|');

const assignment = (changed: Partial<CalendarAssignment> = {}): CalendarAssignment => ({
  id: 'a' as AssignmentId,
  status: 'assigned',
  version: 1,
  changedAt: new Date('2020-05-21T07:30:00Z'),
  dueOn: '2020-06-05',
  term: { text: 'до 5 июня', kind: 'date', from: null, to: '2020-06-05' },
  period: { from: '2020-05-01', to: '2020-12-31' },
  kind: 'measure',
  number: '7',
  title: 'Сетевое взаимодействие',
  hardDueOn: null,
  result: '',
  actKind: 'Приказ',
  actNumber: '01-21/744',
  actDate: '2020-05-15',
  ...changed,
});
const present = (today: string, ...assignments: CalendarAssignment[]) =>
  presentTerms({ today, words, addressOf: (page) => `https://opora${page}` }, assignments);
const event = (today: string, changed: Partial<CalendarAssignment>) => present(today, assignment(changed))[0];

describe('the calendar as data', () => {
  it('leaves out what has no day', () => {
    expect(present('2020-05-20', assignment({ dueOn: null }))).toEqual([]);
  });

  it.each([
    ['assigned', 'open', [7, 1]],
    ['returned', 'open', [7, 1]],
    ['reported', 'waiting', []],
    ['accepted', 'done', []],
    ['closed', 'cancelled', []],
  ] as const)('says of what is %s that it is %s', (status, state, remindDaysBefore) => {
    expect(event('2020-05-20', { status })).toMatchObject({
      title: `feed.title.${state}|feed.item.measure|7|Сетевое взаимодействие`,
      category: `assignments:status.${status}`,
      address: 'https://opora/assignments/a',
      remindDaysBefore,
      cancelled: state === 'cancelled',
    });
  });

  it('tells the day of the clause beside the printed term, and nothing that is not printed', () => {
    const both = event('2020-05-20', { hardDueOn: '2020-06-05', result: 'Справка' })?.text;
    expect(both?.split('\n')).toEqual([
      'Сетевое взаимодействие',
      'feed.act|Приказ|01-21/744|15.05.2020',
      'feed.term|до 5 июня',
      'feed.hardDate|05.06.2020',
      'feed.result|Справка',
      'feed.status|assignments:status.assigned',
    ]);
    const bare = event('2020-05-20', {
      term: { text: '', kind: 'date', from: null, to: null },
      actNumber: '',
    })?.text;
    expect(bare?.split('\n')).toEqual(['Сетевое взаимодействие', 'feed.status|assignments:status.assigned']);
  });

  it.each([
    ['Формирование списка школ с низкими образовательными результатами', 'Формирование списка школ'],
    ['Помощь организациям, показывающим низкие образовательные результаты', 'Помощь организациям'],
    ['Поддержка школ с  низкими результатами обучения на 2020 год', 'Поддержка школ на 2020 год'],
    ['Анализ причин низких результатов', 'Анализ причин'],
  ])('says nothing of results to whoever has its link: «%s»', (words, neutral) => {
    const shown = event('2020-05-20', { title: words, result: words });
    expect(shown?.title).toContain(neutral);
    expect(shown?.text.split('\n')).toContain(`feed.result|${neutral}`);
    expect(`${shown?.title} ${shown?.text}`).not.toMatch(/низк/);
  });

  it('does not hide that the last occurrence of a recurring measure was missed', () => {
    const missed = event('2020-07-01', {
      dueOn: '2020-06-30',
      term: {
        text: 'ежеквартально',
        kind: 'recurring',
        from: null,
        to: null,
        recurrence: { every: 'quarter' },
      },
    });
    expect(missed?.day).toBe('2020-09-30');
    expect(missed?.text).toContain('feed.missed|30.06.2020');
  });

  it('shortens a long title at a word and keeps the whole of it in the text', () => {
    const title = `${'предоставить сведения '.repeat(20)};`;
    const shown = event('2020-05-20', { title });
    expect(shown?.title).toMatch(/\|предоставить .{80,105}(сведения|предоставить)…$/);
    expect(shown?.text).toContain(title);
  });
});
