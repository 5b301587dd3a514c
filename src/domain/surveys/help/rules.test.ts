import { describe, expect, it } from 'vitest';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { type HelpRegister, helpActions, helpStatuses } from './model.ts';
import { askedIn, asksHelper, helpFlow, isExplained, mayHelp, totalHelp } from './rules.ts';

const here = 'here' as MunicipalityId;

describe('a request for help', () => {
  it.each([
    ['new', 'take', 'taken'],
    ['new', 'finish', undefined],
    ['new', 'decline', 'declined'],
    ['taken', 'take', 'taken'],
    ['taken', 'finish', 'done'],
    ['taken', 'decline', 'declined'],
    ['done', 'take', 'taken'],
    ['done', 'finish', undefined],
    ['done', 'decline', undefined],
    ['declined', 'take', 'taken'],
    ['declined', 'finish', undefined],
    ['declined', 'decline', undefined],
  ] as const)('%s, %s: %s', (status, action, next) => {
    expect(helpFlow.refusal(status, action) === undefined).toBe(next !== undefined);
    if (next) expect(helpFlow.step(status, action)).toBe(next);
  });

  it('offers the actions that the table has', () => {
    for (const status of helpStatuses) {
      const possible = helpActions.filter((action) => helpFlow.refusal(status, action) === undefined);
      expect(helpFlow.available(status)).toEqual(possible);
    }
  });

  it.each([
    ['regional_centre', null, true],
    ['method_service', here, true],
    ['method_service', 'elsewhere' as MunicipalityId, false],
    ['school', here, false],
  ] as const)('is for %s at %s: %s', (kind, municipalityId, expected) => {
    expect(mayHelp({ kind, municipalityId }, here)).toBe(expected);
  });
});

describe('the register', () => {
  const at = (name: string) => ({ id: name as MunicipalityId, name });
  const groups = [
    { type: 'staff', urgency: 'months', municipality: at('А'), here: 2, shown: 1 },
    { type: 'training', urgency: 'year', municipality: at('А'), here: 1, shown: 0 },
    { type: 'staff', urgency: 'months', municipality: at('Б'), here: 1, shown: 1 },
    { type: 'repair', urgency: 'year', municipality: at('Б'), here: 0, shown: 0 },
  ];

  it('adds up by kind and urgency what the other conditions leave', () => {
    expect(totalHelp(groups)).toMatchObject({
      total: 2,
      counts: [
        { type: 'staff', urgency: 'months', count: 3 },
        { type: 'training', urgency: 'year', count: 1 },
      ],
    });
  });

  it('offers every kind and place that the reader may choose, also those that match nothing now', () => {
    const { types, municipalities } = totalHelp(groups);
    expect([...types]).toEqual(['staff', 'training', 'repair']);
    expect(municipalities).toEqual([at('А'), at('Б')]);
  });
});

describe('an answer to a request for help', () => {
  it.each([
    ['take', '', true],
    ['finish', undefined, true],
    ['decline', '', false],
    ['decline', undefined, false],
    ['decline', 'Нет', false],
    ['decline', 'Нет педагога', true],
    ['take', 'Да', false],
    ['take', 'Придёт наставник', true],
  ] as const)('«%s» with the words «%s» is explained: %s', (action, note, explained) => {
    expect(isExplained(action, note)).toBe(explained);
  });

  it('names who gives the help when it is taken', () => {
    expect(helpActions.filter(asksHelper)).toEqual(['take']);
  });
});

describe('what a form asks for', () => {
  const columns = { needed: 'needed', type: 'type', urgency: 'urgency', text: 'text', factor: 'name' };
  const words = {
    row: 'own.help',
    needed: 'needed',
    text: 'text',
    type: { value: 'families', label: 'семьи' },
    urgency: { value: 'not_told', label: 'срок не указан' },
    denials: ['не требуется'],
  };
  const register: HelpRegister = { rows: 'a.row', columns, words, methodicalTypes: [], courseTypes: [] };

  it('is every row that says so, with what it says', () => {
    const answers = {
      'a.row[1].needed': true,
      'a.row[1].type': 'staff',
      'a.row[1].text': 'Учитель',
      'a.row[1].name': 'Нет учителя',
      'a.row[2].needed': false,
      'a.row[2].text': 'Никто',
      'a.rows[3].needed': true,
    };
    expect(askedIn(answers, register)).toEqual([
      {
        row: 'a.row[1]',
        cell: 'a.row[1].name',
        type: 'staff',
        urgency: '',
        text: 'Учитель',
        factor: 'Нет учителя',
      },
    ]);
  });

  it.each([
    [{ 'own.help.text': 'Выезд психолога' }, ['Выезд психолога']],
    [{ 'own.help.text': ' Не требуется. ' }, []],
    [{ 'own.help.text': 'Не Требуётся' }, []],
    [{ 'own.help.text': { noData: true } }, []],
    [{}, []],
    [{ 'own.help.needed': true, 'own.help.text': 'Юрист' }, ['Юрист']],
    [{ 'own.help.needed': false, 'own.help.text': 'Юрист' }, []],
  ] as const)('in its own words %j is %j', (answers, texts) => {
    expect(askedIn(answers, register).map(({ text }) => text)).toEqual(texts);
  });
});
