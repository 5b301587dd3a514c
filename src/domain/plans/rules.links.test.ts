import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#domain/kernel/errors.ts';
import type { MeasureId } from '#domain/kernel/ids.ts';
import { readTerm } from '#domain/terms/rules.ts';
import type { Link, LinkKind } from './model.links.ts';
import type { PlanItem } from './model.ts';
import { proposeLinks } from './rules.links.proposals.ts';
import { checkNewLink, linkWarnings } from './rules.links.ts';

const period = { from: '2020-04-01', to: '2021-08-31' };

/** `c2.2` is clause 2.2, `m4` measure 4. */
function item(key: string, term = '', other: Partial<PlanItem> = {}): PlanItem {
  return {
    measureId: key,
    kind: key.startsWith('c') ? 'clause' : 'measure',
    number: key.slice(1),
    title: '',
    result: '',
    term: readTerm(term),
    hardDueOn: null,
    ...other,
  } as PlanItem;
}
const link = (measure: string, kind: LinkKind, target: string): Link => ({
  kind,
  measureId: measure as MeasureId,
  targetId: target as MeasureId,
});

const items = [
  item('c2.2', '', { hardDueOn: '2020-09-15' }),
  item('m4', 'июль-сентябрь 2020 года'),
  item('m6', 'сентябрь 2020 года'),
  item('m7', 'сентябрь 2020 года'),
  item('m8', 'сентябрь-октябрь 2020 года'),
  item('m9', 'в течение всего периода'),
  item('m15', 'по отдельному плану'),
];

function refusal(links: readonly Link[], one: Link): string | undefined {
  try {
    checkNewLink(items, links, one);
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.reason : String(error);
  }
}

describe('a new link', () => {
  const chain = [
    link('m7', 'depends_on', 'm6'),
    link('m8', 'depends_on', 'm7'),
    link('m4', 'fulfils', 'c2.2'),
  ];
  it.each([
    ['joins two obligations', link('m9', 'depends_on', 'm6'), undefined],
    ['not one with itself', link('m6', 'depends_on', 'm6'), 'plan_link.self'],
    ['not one that the version does not have', link('m6', 'depends_on', 'm99'), 'plan.no_such_measure'],
    ['not twice', link('m7', 'depends_on', 'm6'), 'plan_link.exists'],
    ['does not close a circle of two', link('m6', 'depends_on', 'm7'), 'plan_link.circle'],
    ['nor of three', link('m6', 'depends_on', 'm8'), 'plan_link.circle'],
    [
      'nor through a clause: it waits for what fulfils it',
      link('m4', 'depends_on', 'c2.2'),
      'plan_link.circle',
    ],
    ['fulfils a clause', link('m6', 'fulfils', 'c2.2'), undefined],
    ['fulfils no measure', link('m6', 'fulfils', 'm4'), 'plan_link.fulfils_clause'],
    ['a clause fulfils nothing', link('c2.2', 'fulfils', 'c2.2'), 'plan_link.self'],
  ])('%s', (_, one, reason) => {
    expect(refusal(chain, one)).toBe(reason);
  });

  it('never closes a circle, whatever was linked before', () => {
    const key = fc.constantFrom(...items.map(({ measureId }) => measureId as string));
    const wish = fc
      .tuple(key, fc.constantFrom<LinkKind>('depends_on', 'fulfils'), key)
      .map((parts) => link(...parts));
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const made: Link[] = [];
        for (const one of wishes) if (refusal(made, one) === undefined) made.push(one);
        // Who waits for nobody can be taken away until nobody is left: there is no circle.
        let waits = made.map(({ kind, measureId: a, targetId: b }) =>
          kind === 'depends_on' ? [a, b] : [b, a],
        );
        for (let before = -1; before !== waits.length; ) {
          before = waits.length;
          const waiting = new Set(waits.map(([one]) => one));
          waits = waits.filter(([, needed]) => waiting.has(needed as MeasureId));
        }
        expect(waits).toEqual([]);
        expect(() => linkWarnings(items, made, period)).not.toThrow();
      }),
    );
  });
});

describe('warnings', () => {
  const found = (...links: Link[]) =>
    linkWarnings(items, links, period).map(({ code, measureId, neededOn, neededBy }) => [
      code,
      measureId,
      neededOn,
      neededBy,
    ]);

  it.each([
    [
      'a clause demands earlier than the plan prints',
      [link('m4', 'fulfils', 'c2.2')],
      [['ends_after', 'm4', '2020-09-15', 'c2.2']],
    ],
    ['both end on one day', [link('m7', 'depends_on', 'm6')], [['no_slack', 'm6', '2020-09-30', 'm7']]],
    [
      'what is needed ends later',
      [link('m7', 'depends_on', 'm8')],
      [['ends_after', 'm8', '2020-09-30', 'm7']],
    ],
    ['what is needed ends earlier', [link('m8', 'depends_on', 'm7')], []],
    ['a day that nobody names', [link('m7', 'depends_on', 'm15'), link('m15', 'depends_on', 'm6')], []],
    [
      'the whole period is late for nobody',
      [link('m9', 'depends_on', 'm7'), link('m8', 'depends_on', 'm9')],
      [],
    ],
    ['dropped by a version', [link('m99', 'depends_on', 'm4'), link('m4', 'depends_on', 'm99')], []],
  ])('%s', (_, links, expected) => {
    expect(found(...links)).toEqual(expected);
  });

  it('go through others: the earliest day counts', () => {
    expect(found(link('m7', 'depends_on', 'm6'), link('m7', 'fulfils', 'c2.2'))).toEqual([
      ['ends_after', 'm6', '2020-09-15', 'c2.2'],
      ['ends_after', 'm7', '2020-09-15', 'c2.2'],
    ]);
  });
});

describe('proposals', () => {
  const clause = item('c2.2', '', {
    hardDueOn: '2020-09-15',
    title:
      'обеспечить формирование и утверждение до 15 сентября 2020 года муниципального плана действий по поддержке школ с низкими образовательными результатами',
  });
  const plan = item('m4', 'июль-сентябрь 2020 года', {
    title:
      'Формирование и утверждение муниципального плана действий по поддержке школ с низкими результатами',
  });
  const list = item('m6', '', { title: 'Утверждение списка партнёров', number: '6.' });
  const contracts = item('m7', '', { title: 'Заключение договоров на основании п. 6' });
  const reported = item('m8', '', { title: 'Отчёт', result: 'Справка во исполнение пункта 2.2 приказа' });

  it('do not join a deed to a date that its term is far from', () => {
    expect(proposeLinks([clause, { ...plan, term: readTerm('май – июнь 2020 года') }], [])).toEqual([]);
  });

  it('come from numbers in the words and from one deed', () => {
    expect(proposeLinks([clause, plan, list, contracts, reported], [])).toEqual([
      { kind: 'depends_on', measureId: 'm7', targetId: 'm6', words: 'на основании п. 6' },
      { kind: 'fulfils', measureId: 'm8', targetId: 'c2.2', words: 'во исполнение пункта 2.2 приказа' },
      { kind: 'fulfils', measureId: 'm4', targetId: 'c2.2', words: null },
    ]);
  });

  it('do not repeat what is linked, nor guess between two rows of one number', () => {
    expect(proposeLinks([list, contracts], [link('m6', 'depends_on', 'm7')])).toEqual([]);
    expect(proposeLinks([list, { ...list, measureId: 'm6b' as MeasureId }, contracts], [])).toEqual([]);
    expect(proposeLinks([item('m6', '', { title: 'Действовать согласно п. 6' })], [])).toEqual([]);
  });
});
