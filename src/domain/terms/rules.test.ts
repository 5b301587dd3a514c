import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, deadlinesIn } from './rules.days.ts';
import { readTerm } from './rules.ts';

const dated: [text: string, kind: string, from: string, to: string][] = [
  ['15 сентября 2020 года', 'date', '2020-09-15', '2020-09-15'],
  ['до 5 июня 2020 года', 'date', '2020-06-05', '2020-06-05'],
  ['не позднее 1 марта 2023 г.', 'date', '2023-03-01', '2023-03-01'],
  ['до 30 ноября 2020', 'date', '2020-11-30', '2020-11-30'],
  ['до 15.09.2020 г.', 'date', '2020-09-15', '2020-09-15'],
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
  ['14-16.03.2024', 'interval', '2024-03-14', '2024-03-16'],
  ['с 3 по 7.06.2024 г.', 'interval', '2024-06-03', '2024-06-07'],
  ['2020–2021 годы', 'interval', '2020-01-01', '2021-12-31'],
  ['2014 - 2020 гг.', 'interval', '2014-01-01', '2020-12-31'],
  ['в течение 2021 года', 'interval', '2021-01-01', '2021-12-31'],
  ['I–IV квартал 2021', 'interval', '2021-01-01', '2021-12-31'],
  ['II квартал 2021 года', 'interval', '2021-04-01', '2021-06-30'],
  ['1 полугодие 2021 года', 'interval', '2021-01-01', '2021-06-30'],
  ['2020/2021 учебный год', 'interval', '2020-09-01', '2021-08-31'],
  ['учебный год 2020/2021', 'interval', '2020-09-01', '2021-08-31'],
  ['в течение 2020/21 уч. г.', 'interval', '2020-09-01', '2021-08-31'],
  ['2024–2026 годы', 'interval', '2024-01-01', '2026-12-31'],
  ['2024, 2025 и 2026 годы', 'interval', '2024-01-01', '2026-12-31'],
  ['Январь – февраль 2021', 'interval', '2021-01-01', '2021-02-28'],
  ['ноябрь 2020 г. - январь 2021 г.', 'interval', '2020-11-01', '2021-01-31'],
  ['до «25» мая 2021 г.', 'date', '2021-05-25', '2021-05-25'],
  ['к 1 марта 2021 года', 'date', '2021-03-01', '2021-03-01'],
  ['до 15 сентября 2020 года включительно', 'date', '2020-09-15', '2020-09-15'],
  ['2020-09-15', 'date', '2020-09-15', '2020-09-15'],
  ['срок: до 01.10.2021 г.;', 'date', '2021-10-01', '2021-10-01'],
  ['до конца III квартала 2021 года', 'date', '2021-09-30', '2021-09-30'],
  ['сент. 2020 г.', 'month', '2020-09-01', '2020-09-30'],
  ['09.2020', 'month', '2020-09-01', '2020-09-30'],
  ['2021 год, март', 'month', '2021-03-01', '2021-03-31'],
  ['в сентябре месяце 2021 года', 'month', '2021-09-01', '2021-09-30'],
  ['янв.-май 2021 г.', 'interval', '2021-01-01', '2021-05-31'],
  ['01.09.2020–31.12.2020', 'interval', '2020-09-01', '2020-12-31'],
  ['с 01.09.2020 по 31.12.2020', 'interval', '2020-09-01', '2020-12-31'],
  ['с 15.09 по 20.10.2020', 'interval', '2020-09-15', '2020-10-20'],
  ['15 – 20 сентября 2020 г.', 'interval', '2020-09-15', '2020-09-20'],
  ['с 10 мая 2021 года до конца 2021 года', 'interval', '2021-05-10', '2021-12-31'],
  ['сентябрь 2020 г. – 15 мая 2021 г.', 'interval', '2020-09-01', '2021-05-15'],
  ['I, II кварталы 2021 года', 'interval', '2021-01-01', '2021-06-30'],
  ['III кв. 2021 – I кв. 2022 г.', 'interval', '2021-07-01', '2022-03-31'],
  ['1-й квартал 2021 года', 'interval', '2021-01-01', '2021-03-31'],
  ['в четвертом квартале 2021 года', 'interval', '2021-10-01', '2021-12-31'],
  ['П квартал 2021', 'interval', '2021-04-01', '2021-06-30'],
  ['Ш кв. 2021 г.', 'interval', '2021-07-01', '2021-09-30'],
  ['второе полугодие 2021 г.', 'interval', '2021-07-01', '2021-12-31'],
  ['1 декада сентября 2020', 'interval', '2020-09-01', '2020-09-10'],
  ['третья декада февраля 2021 года', 'interval', '2021-02-21', '2021-02-28'],
  ['cентябрь 2020', 'month', '2020-09-01', '2020-09-30'],
  ['c 1 по 15\u00a0сен\u00adтября 2020 года', 'interval', '2020-09-01', '2020-09-15'],
  ['сен-\nтябрь 2020', 'month', '2020-09-01', '2020-09-30'],
  ['2021 год (I полугодие)', 'interval', '2021-01-01', '2021-06-30'],
  ['последняя декада мая 2024', 'interval', '2024-05-21', '2024-05-31'],
  ['2 марта 2023, 10:30', 'date', '2023-03-02', '2023-03-02'],
  ['02.03.2023 в 14.00', 'date', '2023-03-02', '2023-03-02'],
  ['май 2021 года (по согласованию)', 'month', '2021-05-01', '2021-05-31'],
  ['декабрь 2021 <*>', 'month', '2021-12-01', '2021-12-31'],
];

const doubted: [text: string, doubt: string, kind: string, from: string | null, to: string | null][] = [
  ['8/28/2025', 'month_first', 'date', '2025-08-28', '2025-08-28'],
  ['9/15/2025 – 12/20/2025', 'month_first', 'interval', '2025-09-15', '2025-12-20'],
  ['до 15.09.20', 'short_year', 'date', '2020-09-15', '2020-09-15'],
  ['первая неделя марта 2021', 'convention', 'interval', '2021-03-01', '2021-03-07'],
  ['последняя неделя августа 2021 года', 'convention', 'interval', '2021-08-25', '2021-08-31'],
  ['2-я половина февраля 2023', 'convention', 'interval', '2023-02-16', '2023-02-28'],
  ['в первой половине мая 2024 г.', 'convention', 'interval', '2024-05-01', '2024-05-15'],
  ['начало сентября 2021 г.', 'convention', 'interval', '2021-09-01', '2021-09-10'],
  ['в конце мая 2021 года', 'convention', 'interval', '2021-05-21', '2021-05-31'],
  ['I полугодие 2020/2021 учебного года', 'convention', 'interval', '2020-09-01', '2020-12-31'],
  ['сентбярь 2020 года', 'misprint', 'month', '2020-09-01', '2020-09-30'],
  ['октобрь – ноябрь 2020', 'misprint', 'interval', '2020-10-01', '2020-11-30'],
  ['ежеквартально, до 25 декабря 2021 года', 'bounds', 'recurring', null, '2021-12-25'],
  ['до 30 ноября 2020 года, далее до 25 числа каждого месяца', 'bounds', 'recurring', '2020-11-30', null],
];

const repeated: [text: string, from: string | null, to: string | null, recurrence: object][] = [
  ['ежемесячно, 2021–2023 годы', '2021-01-01', '2023-12-31', { every: 'month' }],
  ['2021–2023 годы, ежемесячно', '2021-01-01', '2023-12-31', { every: 'month' }],
  ['ежеквартально в 2021 году', '2021-01-01', '2021-12-31', { every: 'quarter' }],
  ['в течение 2021 года раз в квартал', '2021-01-01', '2021-12-31', { every: 'quarter' }],
  ['ежемесячно с сентября 2020 г. по май 2021 г.', '2020-09-01', '2021-05-31', { every: 'month' }],
  ['до 25 числа каждого месяца в 2021 году', '2021-01-01', '2021-12-31', { every: 'month', day: 25 }],
  ['Еженедельно (2020/2021 учебный год)', '2020-09-01', '2021-08-31', { every: 'week' }],
  ['ежемесячно, начиная с сентября 2021 года', '2021-09-01', null, { every: 'month' }],
  ['до 1 сентября 2021 года, далее ежегодно', '2021-09-01', null, { every: 'year', month: 9, day: 1 }],
  ['ежегодно до 1 декабря 2024–2026 гг.', '2024-01-01', '2026-12-31', { every: 'year', month: 12, day: 1 }],
  ['ежемесячно с сентября по май', null, null, { every: 'month', within: { from: 9, to: 5 } }],
  ['ежегодно, I квартал', null, null, { every: 'year', month: 3 }],
  ['в последний день месяца', null, null, { every: 'month' }],
  ['третий четверг месяца', null, null, { every: 'month' }],
  ['Ежемесячно, по отдельному графику', null, null, { every: 'month' }],
  ['ежемесячно в течение учебного года', null, null, { every: 'month' }],
];

const undated: [text: string, kind: string, more?: object][] = [
  ['в течение всего периода', 'whole_period'],
  ['весь период', 'whole_period'],
  ['Постоянно', 'whole_period'],
  ['В течение года', 'no_year'],
  ['в течение учебного года', 'no_year'],
  ['постоянно в течение года', 'no_year'],
  ['октябрь', 'no_year', { months: { from: 10, to: 10 } }],
  ['май-июнь', 'no_year', { months: { from: 5, to: 6 } }],
  ['до 5 июня', 'no_year', { months: { from: 6, to: 6 } }],
  ['IV квартал', 'no_year', { months: { from: 10, to: 12 } }],
  ['по отдельному плану', 'separate_plan'],
  ['по графику ФЦТ', 'separate_plan'],
  ['в соответствии с планом работы', 'separate_plan'],
  ['согласно плану-графику', 'separate_plan'],
  ['в сроки, установленные министерством', 'separate_plan'],
  ['по мере необходимости', 'as_needed'],
  ['по запросу школ', 'as_needed'],
  ['на постоянной основе', 'whole_period'],
  ['в период реализации дорожной карты', 'whole_period'],
  ['15.09', 'no_year', { months: { from: 9, to: 9 } }],
  ['с сентября по май', 'no_year', { months: { from: 9, to: 5 } }],
  ['10–20 сентября', 'no_year', { months: { from: 9, to: 9 } }],
  ['с 20 по 10 сентября', 'unreadable', { issue: 'reversed' }],
  ['15 мая – 20 июня', 'no_year', { months: { from: 5, to: 6 } }],
  ['II полугодие', 'no_year', { months: { from: 7, to: 12 } }],
  ['декабрь т.г.', 'no_year', { months: { from: 12, to: 12 } }],
  ['ежегодно (сентябрь)', 'recurring', { recurrence: { every: 'year', month: 9 } }],
  ['ежегодно, сентябрь – октябрь', 'recurring', { recurrence: { every: 'year', month: 10 } }],
  ['до 1 сентября каждого года', 'recurring', { recurrence: { every: 'year', month: 9, day: 1 } }],
  ['до 20 декабря ежегодно', 'recurring', { recurrence: { every: 'year', month: 12, day: 20 } }],
  ['еженедельно', 'recurring', { recurrence: { every: 'week' } }],
  ['по полугодиям', 'recurring', { recurrence: { every: 'half_year' } }],
  ['не реже 1 раза в квартал', 'recurring', { recurrence: { every: 'quarter' } }],
  ['ежемесячно, до 5 числа', 'recurring', { recurrence: { every: 'month', day: 5 } }],
  [
    'ежеквартально, до 25 числа последнего месяца квартала',
    'recurring',
    { recurrence: { every: 'quarter', day: 25 } },
  ],
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
  ['до 15.03.2021, до 15.06.2021', 'unreadable', { issue: 'several' }],
  ['15.03.2021\n15.06.2021', 'unreadable', { issue: 'several' }],
  ['5, 20 сентября 2021 года', 'unreadable', { issue: 'several' }],
  ['I, III кварталы 2021', 'unreadable', { issue: 'several' }],
  ['2 раза в год (январь, май)', 'unreadable', { issue: 'several' }],
  ['сентябрь 2021–2023 годов', 'unreadable', { issue: 'several' }],
  ['ежегодно, не позднее 1 июля 2022 года', 'unreadable', { issue: 'several' }],
  ['ежеквартально, октябрь', 'unreadable', { issue: 'several' }],
  ['ежемесячно, 2023–2021 годы', 'unreadable', { issue: 'reversed' }],
  ['ежемесячно, начиная с октября', 'unreadable', { issue: 'no_end' }],
  ['постоянно, по мере необходимости', 'unreadable', { issue: 'several' }],
  ['3/4/2025', 'unreadable', { issue: 'day_or_month' }],
  ['с 1 сентября 2020 года', 'unreadable', { issue: 'no_end' }],
  ['с 2020 года', 'unreadable', { issue: 'no_end' }],
  ['по мере готовности', 'unreadable', { issue: 'event' }],
  ['в течение 10 рабочих дней после проверки', 'unreadable', { issue: 'event' }],
  ['13.2020', 'unreadable', { issue: 'not_in_calendar' }],
  ['31.02 – 05.03.2021', 'unreadable', { issue: 'not_in_calendar' }],
  ['30.06.2021 – 01.06.2021', 'unreadable', { issue: 'reversed' }],
  ['2020/2022 учебный год', 'unreadable', { issue: 'unknown_form' }],
  ['ежеквартально, до 10 числа следующего месяца', 'unreadable', { issue: 'unknown_form' }],
  ['МО, УКН', 'unreadable', { issue: 'unknown_form' }],
  ['120', 'unreadable', { issue: 'unknown_form' }],
];

describe('readTerm', () => {
  it.each(dated)('%s', (text, kind, from, to) => {
    expect(readTerm(text)).toEqual({ text, kind, from, to });
  });
  it.each(doubted)('«%s» is read, with %s', (text, doubt, kind, from, to) => {
    expect(readTerm(text)).toMatchObject({ text, doubt, kind, from, to });
  });
  it.each(repeated)('«%s» repeats from %s to %s', (text, from, to, recurrence) => {
    expect(readTerm(text)).toEqual({ text, kind: 'recurring', from, to, recurrence });
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
