import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRow } from '#domain/orders/reading/fixing.ts';
import type { Finding } from '#domain/orders/reading/model.ts';
import { readersOf } from '../rows/unread.ts';
import { lineOfHash, lineRange, segmentsOf, tracksOf } from './lines.ts';

const finding = (id: string, printed: string): Finding => ({
  id,
  code: 'missing_space',
  place: { line: 1 },
  printed,
  proposed: null,
  confidence: 'high',
  weight: 'note',
  explanation: { key: 'missing_space', params: {} },
  fixes: [],
});

describe('lines of the source document', () => {
  it.each([
    [[62, 63, 64, 65, 66], '62–66'],
    [[57, 47, 55, 56, 47], '47, 55–57'],
    [[9], '9'],
  ])('%j are told as %s', (lines, told) => {
    expect(lineRange(lines)).toBe(told);
  });

  it.each([
    ['#L62', 62],
    ['L7', 7],
    ['#top', undefined],
  ])('the anchor %s means line %s', (hash, line) => {
    expect(lineOfHash(hash)).toBe(line);
  });
});

describe('highlighted places', () => {
  it('cut a line where quoted pieces begin and end, overlaps kept', () => {
    const segments = segmentsOf('в эл.форме к приказу', [finding('a', 'эл.форме'), finding('b', 'форме к')]);
    expect(segments.map(({ text, ids }) => [text, ids])).toEqual([
      ['в ', []],
      ['эл.', ['a']],
      ['форме', ['a', 'b']],
      [' к', ['b']],
      [' приказу', []],
    ]);
  });

  it('find each of several quoted places, but no single digit', () => {
    const several = finding('a', '11: Планы развития / 15: Другое');
    expect(
      segmentsOf('11. Планы развития 2', [several, finding('b', '2')]).flatMap(({ ids }) => ids),
    ).toEqual(['a']);
  });

  it('always give the line back whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, quotes) => {
        const findings = quotes.map((quote, at) => finding(`${at}`, quote));
        expect(
          segmentsOf(text, findings)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('rows of a table in the document', () => {
  it('share their columns with their neighbours of as many cells', () => {
    const tracks = tracksOf(['Приказ', '1.\tСоздание группы', '2.\tСоздание', 'а\tб\tв', '', '3.\tИное']);
    expect([...tracks.keys()]).toEqual([2, 3, 4, 6]);
    expect(tracks.get(2)).toBe('minmax(4ch, 2fr) minmax(10ch, 12fr)');
    expect(tracks.get(3)).toBe(tracks.get(2));
    expect(tracks.get(4)?.split(') ')).toHaveLength(3);
  });

  it('leave the heading of a section its whole width, without ending the table', () => {
    const tracks = tracksOf(['1.\tСоздание группы', 'I. Подготовка\t', '2.\tИное']);
    expect([...tracks.keys()]).toEqual([1, 3]);
    expect(tracks.get(3)).toBe(tracks.get(1));
  });

  it('hold their longest words whole in a table of a plan', () => {
    const row = '1.\tСоздание\tоктябрь 2020 года\tОтветственные\tраспоряжение';
    expect(tracksOf([row]).get(1)).toMatch(
      /^minmax\(4ch, .*\) minmax\(10ch, .*\) minmax\(9ch, .*\) minmax\(15ch, .*\) minmax\(14ch, /,
    );
  });

  it('hold many columns without pushing each other out', () => {
    const tracks = tracksOf([Array(20).fill('обыкновенный').join('\t')]).get(1);
    expect(tracks).toMatch(/^minmax\(2ch, 12fr\) minmax/);
  });
});

describe('the reader of a cell', () => {
  const row = (line: number, no: string) =>
    readRow(
      {
        key: `L${line}`,
        no,
        title: '',
        term: 'когда-нибудь',
        responsible: '',
        result: '',
        section: null,
        source: { line },
      },
      [],
    );
  const about = (id: string, weight: Finding['weight'], lines: number[], field = 'term'): Finding => ({
    ...finding(id, ''),
    weight,
    place: { line: lines[0] ?? 0, lines, field },
  });

  it('is the gravest finding about it, whichever rows it speaks of', () => {
    const findings = [
      about('note', 'note', [4, 5]),
      about('grave', 'decision', [5]),
      about('no', 'note', [4], 'no'),
    ];
    const readers = readersOf(findings, [row(4, '1'), row(5, '2'), row(6, '3')]);
    expect([...readers].map(([cell, { id }]) => `${cell} ${id}`).sort()).toEqual([
      'L4.term note',
      'L5.term grave',
    ]);
  });
});
