import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#domain/plans/model.ts';
import { lineOfHash, lineRange, segmentsOf } from './lines.ts';

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
