import { describe, expect, it } from 'vitest';
import { familiesOf, sharesOf } from '#domain/consolidation/rules.families.ts';
import { findCell, listCells } from '#domain/forms/rules.cells.ts';
import { isMatch } from '#domain/forms/rules.help.ts';
import { formEntries } from '../published.ts';

const versions = formEntries.flatMap(({ versions: all, protection }) =>
  all.map(({ definition }) => ({ ...definition, form: definition, protection })),
);

describe.each(versions)('$code $version', ({ form, protection }) => {
  if (!protection) throw new Error(`nobody said which cells of ${form.code} count people`);
  const keys = familiesOf(form, protection).flatMap((family) => family.keys);

  it.each(protection.patterns)('%s stands for cells of the form', (pattern) => {
    expect(listCells(form).some(({ key }) => isMatch(pattern, key))).toBe(true);
  });

  it('hides whole numbers of people and their shares, all of the section on pupils', () => {
    const numbers = listCells(form).filter(
      ({ section, field }) => section === 'contingent' && field.type === 'count',
    );
    expect(keys.toSorted()).toEqual(numbers.map(({ key }) => key).toSorted());
    expect(keys.map((key) => findCell(form, key)?.field.consolidation)).toEqual(keys.map(() => 'sum'));
    const shares = sharesOf(form, familiesOf(form, protection)).map(({ key }) => key);
    expect(shares.every((key) => key.startsWith('contingent.'))).toBe(true);
    expect(shares).toHaveLength(form.version < 3 ? 17 : 18);
  });
});
