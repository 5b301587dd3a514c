import { describe, expect, it } from 'vitest';
import type { CellEdit, FindingDecision } from './model.ts';
import { readRow } from './reading/fixing.ts';
import type { Finding } from './reading/model.ts';
import { canEdit, cellsOf, hasProposal, isSure, refusalOfDecision, sortFindings } from './rules.deciding.ts';

const finding = (changed: Partial<Finding>): Finding => ({
  id: 'f',
  code: 'missing_space',
  place: { line: 1 },
  printed: 'a',
  proposed: null,
  confidence: 'high',
  weight: 'note',
  explanation: { key: 'missing_space', params: {} },
  fixes: [],
  ...changed,
});

describe('findings before a decision', () => {
  it('offer a reading by a proposed text or by fixes', () => {
    const fix = { kind: 'layout', replaces: ['L1'], rows: [] } as const;
    expect(hasProposal(finding({}))).toBe(false);
    expect(hasProposal(finding({ proposed: 'b' }))).toBe(true);
    expect(hasProposal(finding({ fixes: [{ ...fix, replaces: ['L1'], rows: [] }] }))).toBe(true);
  });

  it.each([
    [{ confidence: 'high' }, true],
    [{ confidence: 'medium' }, false],
    [{ confidence: 'high', confidenceByField: { result: 'high', term: 'medium' } }, false],
    [{ confidence: 'high', confidenceByField: { result: 'high' } }, true],
  ] as const)('%j are sure: %s', (changed, sure) => {
    expect(isSure(finding(changed))).toBe(sure);
  });

  it('come by weight, then by line', () => {
    const given = [
      finding({ id: 'note-2', place: { line: 2 } }),
      finding({ id: 'decision-9', weight: 'decision', place: { line: 9 } }),
      finding({ id: 'note-1' }),
      finding({ id: 'attention-1', weight: 'attention' }),
    ];
    expect(sortFindings(given).map(({ id }) => id)).toEqual([
      'decision-9',
      'attention-1',
      'note-1',
      'note-2',
    ]);
  });
});

describe('the cells of a finding', () => {
  const row = (key: string, no: string, lines: number[]) =>
    readRow(
      {
        ...{
          key,
          no,
          title: 'Название',
          term: 'когда-нибудь',
          responsible: 'Кто',
          result: '',
          section: null,
        },
        source: { line: lines[0] ?? 0, lines },
      },
      [],
    );
  const rows = [
    row('L4', '1', [4]),
    row('L5', '2', [5, 6]),
    row('L9-1', '3.1', [9]),
    row('L9-2', '3.2', [9]),
  ];
  const cells = (changed: Partial<Finding>) =>
    cellsOf(finding(changed), rows).map(({ row: key, field }) => `${key}.${field}`);

  it.each<[string, Partial<Finding>, string[]]>([
    ['its row and column', { place: { line: 4, field: 'term', row: '1' } }, ['L4.term']],
    ['a row printed on several lines', { place: { line: 6, field: 'result' } }, ['L5.result']],
    [
      'several rows',
      { place: { line: 4, lines: [4, 5], field: 'responsible' } },
      ['L4.responsible', 'L5.responsible'],
    ],
    [
      'the row of its number, of two on a line',
      { place: { line: 9, field: 'term', row: '3.2' } },
      ['L9-2.term'],
    ],
    [
      'both rows that a line was split into',
      { place: { line: 9, field: 'term', row: '3' } },
      ['L9-1.term', 'L9-2.term'],
    ],
    ['none, where it is about the number', { place: { line: 4, field: 'no' } }, []],
    ['none, where it is about another part', { place: { line: 1, field: 'term' } }, []],
    [
      'the columns that its fixes change',
      {
        place: { line: 4 },
        fixes: [{ kind: 'text', row: 'L4', field: 'title', at: 0, printed: 'Н', proposed: 'н' }],
      },
      ['L4.title'],
    ],
  ])('are %s', (_, changed, found) => {
    expect(cells(changed)).toEqual(found);
    expect(canEdit(finding(changed), rows)).toBe(found.length > 0);
  });

  it('are written only where the finding is about them, and only when something is written', () => {
    const about = finding({ place: { line: 4, field: 'term', row: '1' } });
    const edit = { row: 'L4', field: 'term', text: '30.11.2020' } as const;
    const refused = (decision: FindingDecision, ...edits: CellEdit[]) =>
      refusalOfDecision(about, decision, edits, rows);
    expect(refused('edited', edit)).toBeUndefined();
    expect(refused('kept')).toBeUndefined();
    expect(refused('edited')).toBe('order.nothing_written');
    expect(refused('kept', edit)).toBe('order.nothing_written');
    expect(refused('accepted')).toBe('order.nothing_proposed');
    expect(refused('edited', { ...edit, row: 'L5' })).toBe('order.no_such_cell');
    expect(refused('edited', { ...edit, field: 'title' })).toBe('order.no_such_cell');
  });
});
