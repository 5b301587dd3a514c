import { describe, expect, it } from 'vitest';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formEntries } from '../published.ts';

const versions = formEntries.flatMap(({ versions: all, help }) =>
  all.map(({ definition }) => ({ ...definition, form: definition, register: help })),
);

describe.each(versions)('$code $version', ({ form, register }) => {
  const fieldOf = (column: string) => findCell(form, `${register?.rows}[*].${column}`)?.field;

  it('tells of needed help in cells that it has', () => {
    expect(Object.values(register?.columns ?? {}).filter((column) => !fieldOf(column))).toEqual([]);
    expect(fieldOf(register?.columns.needed ?? '')?.type).toBe('yes_no');
    expect(fieldOf(register?.columns.urgency ?? '')?.type).toBe('choice');
  });

  it('tells of help in the school’s own words at a text that it has', () => {
    const { words } = register ?? {};
    expect(findCell(form, `${words?.row}.${words?.text}`)?.field.type).toBe('long_text');
    expect(findCell(form, `${words?.row}.${words?.needed}`)?.field.type).toBe(
      form.version < 3 ? undefined : 'yes_no',
    );
    expect(register?.methodicalTypes).not.toContain(words?.type.value);
  });

  it('leaves to the regional centre kinds of help that it offers', () => {
    const offered = fieldOf(register?.columns.type ?? '')?.options?.map(({ value }) => value);
    expect(offered).toEqual(expect.arrayContaining([...(register?.methodicalTypes ?? [])]));
    expect(register?.methodicalTypes).not.toContain('psychological');
    expect(register?.methodicalTypes).not.toContain('interagency');
  });
});
