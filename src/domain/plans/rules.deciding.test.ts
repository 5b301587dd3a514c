import { describe, expect, it } from 'vitest';
import type { Finding } from './model.ts';
import { hasProposal, isSure, sortFindings } from './rules.deciding.ts';

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
