import { describe, expect, it } from 'vitest';
import type { FindingDecisionId } from '#domain/kernel/ids.ts';
import type { CellEdit, DecidedFinding, FindingDecision } from './model.ts';
import { readRow } from './reading/fixing.ts';
import type { Finding } from './reading/model.ts';
import { readOrder } from './reading/order.ts';
import { readTextSource } from './reading/source.ts';
import {
  canEdit,
  cellsOf,
  decideOn,
  hasProposal,
  isSure,
  refusalOfDecision,
  sortFindings,
  type WantedDecision,
} from './rules.deciding.ts';

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
        key,
        no,
        title: 'Название',
        term: 'когда-нибудь',
        responsible: 'Кто',
        result: '',
        section: null,
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

const lines = [
  'ПРИКАЗ',
  '10.09.2020 № 15',
  'Об утверждении плана',
  '',
  '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат',
  '1\tСоздание рабочей группы\tкак получится\tРЦРО\tприказ',
  '2\tПроведение семинаров\t31.11.2020\tРЦРО\tпрограмма',
  '',
  'РЦРО – региональный центр развития образования',
  '',
];
const reading = readOrder(readTextSource(lines.join('\n')), { forms: [] });
if ('refused' in reading) throw new Error(reading.refused);

describe('decisions of a request', () => {
  const order = { status: 'review', reading, dictionary: new Map() } as const;
  const [first, second] = ['term_unreadable@6.term', 'term_unreadable@7.term'] as const;
  const id = (name: string) => name as FindingDecisionId;
  const term = (row: string, text = 'май 2021 года'): CellEdit => ({ row, field: 'term', text });

  const wanted = (findingId: string, decision: FindingDecision | null, given: Partial<WantedDecision> = {}) =>
    ({ findingId, decision, edits: [], seen: null, ...given }) satisfies WantedDecision;

  const made = (
    findingId: string,
    decision: FindingDecision,
    edits: CellEdit[] = [],
    by = 'Ежова',
  ): DecidedFinding => ({
    id: id(`of ${findingId}`),
    findingId,
    decision,
    edits,
    by,
    at: '2020-09-11T00:00:00.000Z',
  });

  const seen = { seen: id(`of ${first}`) };
  const written = wanted(first, 'edited', { edits: [term('L6')] });

  it.each<[string, DecidedFinding[], WantedDecision[], WantedDecision[]]>([
    ['change what nobody decided', [], [wanted(first, 'kept')], [wanted(first, 'kept')]],
    ['write a cell that the finding is about', [], [written], [written]],
    [
      'change what is on the screen',
      [made(first, 'kept')],
      [wanted(first, null, seen)],
      [wanted(first, null, seen)],
    ],
    [
      'are made with the last word on a finding',
      [],
      [wanted(first, 'kept'), wanted(second, 'kept'), written],
      [written, wanted(second, 'kept')],
    ],
    ['change nothing where another said the same', [made(first, 'kept')], [wanted(first, 'kept')], []],
    ['change nothing where nothing is to be taken back', [], [wanted(first, null)], []],
    [
      'change nothing where the same was written',
      [made(first, 'edited', [term('L6')])],
      [wanted(first, 'edited', { edits: [term('L6')] })],
      [],
    ],
    [
      'change what was written otherwise',
      [made(first, 'edited', [term('L6')])],
      [wanted(first, 'edited', { edits: [term('L6', 'июнь 2021 года')], ...seen })],
      [wanted(first, 'edited', { edits: [term('L6', 'июнь 2021 года')], ...seen })],
    ],
  ])('%s', (_, standing, asked, changes) => {
    expect(decideOn(order, standing, asked)).toEqual({ changes });
  });

  it.each<[string, DecidedFinding[], WantedDecision[], object]>([
    [
      'on what is not in the order',
      [],
      [wanted('no such finding', 'kept')],
      { code: 'not_found', reason: 'order.no_such_finding' },
    ],
    [
      'that accept no proposal',
      [],
      [wanted(first, 'accepted')],
      { code: 'invalid', reason: 'order.nothing_proposed', detail: { findingId: first } },
    ],
    [
      'that write nothing',
      [],
      [wanted(first, 'edited')],
      { code: 'invalid', reason: 'order.nothing_written' },
    ],
    [
      'that write the cell of another finding',
      [],
      [wanted(first, 'edited', { edits: [term('L7')] })],
      { code: 'invalid', reason: 'order.no_such_cell' },
    ],
    [
      'over what another decided unseen, all of them',
      [made(first, 'edited', [term('L6')], 'Агафонова'), made(second, 'kept')],
      [wanted(first, 'kept'), wanted(second, null)],
      { code: 'stale', reason: 'order.decided_meanwhile', detail: { count: 2, by: 'Агафонова' } },
    ],
    [
      'over another decision than the one on the screen',
      [made(first, 'kept')],
      [wanted(first, null, { seen: id('the one before') })],
      { code: 'stale', detail: { count: 1 } },
    ],
  ])('%s are refused', (_, standing, asked, refusal) => {
    expect(decideOn(order, standing, asked)).toMatchObject({ refusal });
  });

  it('come too late for an approved order', () => {
    expect(decideOn({ ...order, status: 'approved' }, [], [wanted(first, 'kept')])).toEqual({
      refusal: { code: 'conflict', reason: 'order.decide_unavailable', detail: { status: 'approved' } },
    });
  });

  it('find a cell in the rows as they stand: of a row that a decision took away none', () => {
    const gone = { ...reading, findings: reading.findings.map((one) => ({ ...one, fixes: takesAway(one) })) };
    const asked = [wanted(second, 'edited', { edits: [term('L7')] })];
    expect(decideOn({ ...order, reading: gone }, [], asked)).toEqual({ changes: asked });
    expect(decideOn({ ...order, reading: gone }, [made(first, 'accepted')], asked)).toMatchObject({
      refusal: { reason: 'order.no_such_cell' },
    });
  });

  /** A reading in which the first finding proposes to leave both rows out. */
  const takesAway = ({ id: findingId }: Finding): Finding['fixes'] =>
    findingId === first ? [{ kind: 'layout', replaces: ['L6', 'L7'], rows: [] }] : [];
});
