import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, deadlinesIn, readTerm } from './rules.terms.ts';

const dated: [text: string, kind: string, from: string, to: string][] = [
  ['15 сентября 2020 года', 'date', '2020-09-15', '2020-09-15'],
  ['до 5 июня 2020 года', 'date', '2020-06-05', '2020-06-05'],
  ['не позднее 1 марта 2023 г.', 'date', '2023-03-01', '2023-03-01'],
  ['до 30 ноября 2020', 'date', '2020-11-30', '2020-11-30'],
  ['до 15.09.2020 г.', 'date', '2020-09-15', '2020-09-15'],
  ['8/28/2025', 'date', '2025-08-28', '2025-08-28'],
  ['до конца 2021 года', 'date', '2021-12-31', '2021-12-31'],
  ['до конца августа 2021 года', 'date', '2021-08-31', '2021-08-31'],
  ['апрель 2020 года', 'month', '2020-04-01', '2020-04-30'],
  ['Февраль 2024', 'month', '2024-02-01', '2024-02-29'],
  ['в марте 2021 года', 'month', '2021-03-01', '2021-03-31'],
  ['май – июнь 2020 года', 'interval', '2020-05-01', '2020-06-30'],
  ['сентябрь-октябрь 2020', 'interval', '2020-09-01', '2020-10-31'],
  ['Январь – май 2021 года', 'interval', '2021-01-01', '2021-05-31'],
  ['июль-сентябрь 2020 года', 'interval', '2020-07-01', '2020-09-30'],
  ['сентябрь 2020 – май 2021 года', 'interval', '2020-09-01', '2021-05-31'],
  ['с сентября по декабрь 2020 года', 'interval', '2020-09-01', '2020-12-31'],
  ['октябрь, ноябрь 2020 года', 'interval', '2020-10-01', '2020-11-30'],
  ['с 1 по 15 сентября 2020 года', 'interval', '2020-09-01', '2020-09-15'],
  ['1 сентября – 15 октября 2020 г.', 'interval', '2020-09-01', '2020-10-15'],
  ['01.09.2020 – 15.10.2020', 'interval', '2020-09-01', '2020-10-15'],
  ['2020–2021 годы', 'interval', '2020-01-01', '2021-12-31'],
  ['2014 - 2020 гг.', 'interval', '2014-01-01', '2020-12-31'],
  ['в течение 2021 года', 'interval', '2021-01-01', '2021-12-31'],
  ['I–IV квартал 2021', 'interval', '2021-01-01', '2021-12-31'],
  ['II квартал 2021 года', 'interval', '2021-04-01', '2021-06-30'],
  ['1 полугодие 2021 года', 'interval', '2021-01-01', '2021-06-30'],
  ['2020/2021 учебный год', 'interval', '2020-09-01', '2021-08-31'],
];

const undated: [text: string, kind: string, more?: object][] = [
  ['в течение всего периода', 'whole_period'],
  ['весь период', 'whole_period'],
  ['Постоянно', 'whole_period'],
  ['В течение года', 'no_year'],
  ['в течение учебного года', 'no_year'],
  ['октябрь', 'no_year', { months: { from: 10, to: 10 } }],
  ['май-июнь', 'no_year', { months: { from: 5, to: 6 } }],
  ['до 5 июня', 'no_year', { months: { from: 6, to: 6 } }],
  ['IV квартал', 'no_year', { months: { from: 10, to: 12 } }],
  ['по отдельному плану', 'separate_plan'],
  ['по графику ФЦТ', 'separate_plan'],
  ['в соответствии с планом работы', 'separate_plan'],
  ['Ежегодно', 'recurring', { recurrence: { every: 'year' } }],
  ['ежегодно, до 1 сентября', 'recurring', { recurrence: { every: 'year', month: 9, day: 1 } }],
  ['ежегодно в августе', 'recurring', { recurrence: { every: 'year', month: 8 } }],
  ['ежеквартально', 'recurring', { recurrence: { every: 'quarter' } }],
  ['ежемесячно', 'recurring', { recurrence: { every: 'month' } }],
  ['1 раз в полугодие', 'recurring', { recurrence: { every: 'half_year' } }],
  ['до 25 числа каждого месяца', 'recurring', { recurrence: { every: 'month', day: 25 } }],
  ['', 'unreadable', { issue: 'empty' }],
  ['—', 'unreadable', { issue: 'empty' }],
  ['31 февраля 2021 года', 'unreadable', { issue: 'not_in_calendar' }],
  ['до 31 июня', 'unreadable', { issue: 'not_in_calendar' }],
  ['до 32 числа каждого месяца', 'unreadable', { issue: 'not_in_calendar' }],
  ['31.02.2021', 'unreadable', { issue: 'not_in_calendar' }],
  ['октябрь – май 2020 года', 'unreadable', { issue: 'reversed' }],
  ['2021-2020 годы', 'unreadable', { issue: 'reversed' }],
  ['IV-I квартал 2021', 'unreadable', { issue: 'reversed' }],
  ['февраль, май 2021 года', 'unreadable', { issue: 'several' }],
  ['3/4/2025', 'unreadable', { issue: 'unknown_form' }],
  ['по мере необходимости', 'unreadable', { issue: 'unknown_form' }],
  ['МО, УКН', 'unreadable', { issue: 'unknown_form' }],
  ['120', 'unreadable', { issue: 'unknown_form' }],
];

describe('readTerm', () => {
  it.each(dated)('%s', (text, kind, from, to) => {
    expect(readTerm(text)).toEqual({ text, kind, from, to });
  });
  it.each(undated)('«%s» is %s', (text, kind, more = {}) => {
    expect(readTerm(text)).toEqual({ text, kind, from: null, to: null, ...more });
  });
  it('never invents: any text gives both ends or none, in order', () => {
    const words = fc.constantFrom(
      'до',
      'май',
      'июня',
      '2020',
      'года',
      '31',
      '–',
      'по',
      'I',
      'квартал',
      'число',
      ',',
      'с',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 7 }), (parts) => {
        const { from, to } = readTerm(parts.join(' '));
        expect((from === null) === (to === null)).toBe(true);
        if (from && to) expect(from <= to).toBe(true);
      }),
    );
  });
});

describe('days inside sentences', () => {
  it('takes only deadlines, not dates of events', () => {
    expect(deadlinesIn('состоявшегося 8 апреля 2020 года, представить до 5 июня 2020 года')).toEqual([
      '2020-06-05',
    ]);
    expect(deadlinesIn('не позднее 31.04.2021 сдать')).toEqual(['not_in_calendar']);
  });
  it('reads the date of a heading', () => {
    expect(dateIn('от «15» 05 2020 г. № 7')).toBe('2020-05-15');
    expect(dateIn('от 3 июля 2019 года № 7')).toBe('2019-07-03');
    expect(dateIn('№ 7')).toBeUndefined();
  });
});
