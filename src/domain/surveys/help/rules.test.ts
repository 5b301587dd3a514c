import { describe, expect, it } from 'vitest';
import type { MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import { helpActions, helpStatuses } from './model.ts';
import { asksHelper, countHelp, helpFlow, isExplained, matchesHelp, mayHelp } from './rules.ts';

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
  const item = (type: string, urgency: string, text: string) => ({
    ...{ type, urgency, text, factor: null, state: null },
    municipality: { id: here, name: 'Район' },
    school: { id: 's' as OrganizationId, kind: 'school' as const, name: 'Берёзовская школа' },
  });
  const items = [
    item('staff', 'months', 'Учитель химии'),
    item('staff', 'months', 'Логопед'),
    item('training', 'year', 'Курсы'),
  ];

  it('counts by kind and urgency', () => {
    expect(countHelp(items)).toEqual([
      { type: 'staff', urgency: 'months', count: 2 },
      { type: 'training', urgency: 'year', count: 1 },
    ]);
  });

  it.each([
    [{}, 3],
    [{ type: 'staff' }, 2],
    [{ urgency: 'year' }, 1],
    [{ status: 'new' }, 3],
    [{ status: 'done' }, 0],
    [{ municipalityId: 'elsewhere' as MunicipalityId }, 0],
    [{ search: 'ХИМИИ' }, 1],
    [{ search: 'березовская' }, 3],
  ] as const)('is narrowed by %j to %i', (filter, count) => {
    expect(items.filter((one) => matchesHelp(one, filter))).toHaveLength(count);
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
