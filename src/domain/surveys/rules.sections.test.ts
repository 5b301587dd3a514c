import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import { checkReturn, decideReturn, isAsked, isOpenSection, requireOpenSections } from './rules.sections.ts';

const all = sectionsOf(toyForm).map(({ id }) => id);
const [first = '', second = ''] = all;
const open = { section: first, settled: null };
const settled = { section: first, settled: { by: 'Ежова', at: '2020-06-01T00:00:00Z' } };
const reason = 'Проверьте кадры';

describe('a return', () => {
  it.each([
    ['the whole form, with a reason', { reason }, [], { sections: null, reason }],
    ['one section', { reason, sections: [second] }, [], { sections: [second], reason }],
    ['sections in the order of the form', { reason, sections: [second, first] }, [], all.slice(0, 2)],
    ['every section, which is the whole form', { reason, sections: all }, [], { sections: null, reason }],
    ['by a remark alone', { reason: '', sections: [first] }, [open], { sections: [first], reason: null }],
    ['the whole form by a remark', { reason: '' }, [open], { sections: null, reason: null }],
  ])('of %s', (_, given, remarks, expected) => {
    const decided = decideReturn(toyForm, given, remarks);
    expect(Array.isArray(expected) ? decided.sections : decided).toEqual(expected);
  });

  it.each([
    ['without a word', { reason: '' }, []],
    ['with too short a word', { reason: 'Нет' }, [open]],
    ['by a remark that was settled', { reason: '', sections: [first] }, [settled]],
    ['by a remark in another section', { reason: '', sections: [second] }, [open]],
  ])('%s is refused', (_, given, remarks) => {
    expect(() => decideReturn(toyForm, given, remarks)).toThrow('survey.return_unexplained');
  });

  it('tells each field what is wrong with it, before anybody sends it', () => {
    const fields = (given: Parameters<typeof checkReturn>[1]) =>
      checkReturn(toyForm, given, [open]).map(({ detail }) => detail.field);
    expect(fields({ reason })).toEqual([]);
    expect(fields({ reason: '' })).toEqual([]);
    expect(fields({ reason: 'Нет' })).toEqual(['reason']);
    expect(fields({ reason, sections: [] })).toEqual(['sections']);
    expect(fields({ reason: '', sections: [] })).toEqual(['sections', 'reason']);
  });

  it.each([
    ['the whole form', undefined, [open], true],
    ['the section of an open remark', [first], [open], true],
    ['another section', [second], [open], false],
    ['a section whose remark was settled', [first], [settled], false],
    ['nothing', [], [open], false],
  ])('of %s needs no reason: %#', (_, sections, remarks, asked) => {
    expect(isAsked(toyForm, sections, remarks)).toBe(asked);
  });

  it('of an unknown section is refused', () => {
    expect(() => decideReturn(toyForm, { reason, sections: [first, 'nowhere'] }, [])).toThrow('no_section');
  });
});

describe('sections that were not given back', () => {
  it('stay closed', () => {
    expect([
      isOpenSection(null, first),
      isOpenSection([first], first),
      isOpenSection([first], second),
    ]).toEqual([true, true, false]);
    expect(() => requireOpenSections([first], [`${first}.a.b`, `${second}.c.d`])).toThrow('section_closed');
    expect(() => requireOpenSections([first], [`${first}.a.b`])).not.toThrow();
    expect(() => requireOpenSections(null, [`${second}.c.d`])).not.toThrow();
  });
});
