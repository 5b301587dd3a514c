import { describe, expect, it } from 'vitest';
import orderText from '#domain/catalogue/orders/order-01-21-744.txt?raw';
import type { FindingDecision } from './model.ts';
import { readOrder } from './reading/order.ts';
import { readTextSource } from './reading/source.ts';
import { decidedDay, decidedLegend, hasEffect } from './rules.effects.ts';

const reading = readOrder(readTextSource(orderText), { forms: [] });
if ('refused' in reading) throw new Error(reading.refused);
const { findings, rows } = reading;

const decided = (decision: FindingDecision, ...codes: string[]) =>
  new Map(findings.filter(({ code }) => codes.includes(code)).map(({ id }) => [id, { decision, edits: [] }]));

describe('an accepted proposal without fixes', () => {
  it.each([
    ['kept', ['legend_cut'], 'ФГБОУВО «Оренбургский государственный педагогический'],
    ['accepted', ['legend_cut'], 'ФГБОУВО «Оренбургский государственный педагогический университет»'],
    ['accepted', ['missing_space'], 'ФГБОУ ВО «Оренбургский государственный педагогический'],
    [
      'accepted',
      ['missing_space', 'legend_cut'],
      'ФГБОУ ВО «Оренбургский государственный педагогический университет»',
    ],
  ] as const)('%s, %j: the legend reads «%s»', (decision, codes, full) => {
    const legend = decidedLegend(reading, decided(decision, ...codes));
    expect(legend.find(({ short }) => short === 'ОГПУ')?.full).toBe(full);
    expect(legend.filter((entry, at) => entry !== reading.abbreviations[at])).toHaveLength(
      decision === 'kept' ? 0 : 1,
    );
  });

  it('makes the earlier day of the clause act on its row alone', () => {
    const dayOf = (decision: FindingDecision) =>
      rows.flatMap((row) => {
        const day = decidedDay(reading, decided(decision, 'hard_date_before_term_end'), row);
        return day ? [`${row.no} ${day}`] : [];
      });
    expect(dayOf('accepted')).toEqual(['4 2020-09-15']);
    expect(dayOf('kept')).toEqual([]);
  });

  it('is only taken note of where nothing of the plan changes', () => {
    const changing = findings.filter((finding) => finding.proposed !== null && hasEffect(reading, finding));
    expect(changing.map(({ id }) => id)).toEqual([
      'hard_date_before_term_end@49.term',
      'sub_items@59.title',
      'columns_shifted@62',
      'tautology@64.title',
      'sub_items@70.title',
      'phrase_mistaken@72',
      'repeated_in_list@77.title',
      'missing_space@97',
      'legend_cut@97',
    ]);
  });
});
