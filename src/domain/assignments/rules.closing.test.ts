import { describe, expect, it } from 'vitest';
import type { MeasureId } from '#domain/kernel/ids.ts';
import { authorityReport, sameDeedAs } from './rules.closing.ts';

describe('the report of an authority by its schools', () => {
  it.each([
    [{ total: 0, accepted: 0, notRequired: 0 }, null],
    [{ total: 3, accepted: 2, notRequired: 0 }, null],
    [
      { total: 3, accepted: 3, notRequired: 0 },
      'Приняты отчёты всех школ муниципального образования: 3 из 3.',
    ],
    [
      { total: 3, accepted: 2, notRequired: 1 },
      'Приняты отчёты всех школ муниципального образования: 2 из 3, не требуется: 1.',
    ],
  ])('%o', (counts, text) => {
    expect(authorityReport(counts)).toBe(text);
  });
});

describe('one deed', () => {
  const [item, clause, other] = ['item 4', 'clause 2.2', 'item 7'] as MeasureId[];
  const links = [
    { kind: 'fulfils', measureId: item, targetId: clause },
    { kind: 'depends_on', measureId: other, targetId: item },
  ] as never;
  it.each([
    [{ measureId: item, point: null }, [clause]],
    [{ measureId: item, point: 1 }, [clause]],
    [{ measureId: item, point: 2 }, []],
    [{ measureId: clause, point: null }, [item]],
    [{ measureId: other, point: null }, []],
  ])('%o closes %j too', (part, others) => {
    expect(sameDeedAs(part as never, links)).toEqual(others);
  });
});
