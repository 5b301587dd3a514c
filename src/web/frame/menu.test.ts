import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/access/roles.ts';
import type { DeskAction } from '#domain/desk/model.ts';
import { reachOf, rights } from '#domain/rights.ts';
import { sections, sectionsFor, waitingIn } from './menu.ts';

const seenBy = (role: Role) =>
  sectionsFor(rights.filter((right) => reachOf(role, right) !== undefined)).map(({ key }) => key);

const action = (kind: DeskAction['kind'], count: number): DeskAction => ({
  kind,
  count,
  subjectId: null,
  title: '',
  remark: null,
  dueOn: null,
  daysLeft: null,
});

describe('menu', () => {
  it.each([
    ['school_head', ['desk', 'roadmap', 'assignments', 'papers', 'surveys', 'help', 'organizations']],
    ['institution_specialist', ['desk', 'roadmap', 'assignments', 'papers', 'help', 'organizations']],
    [
      'municipal_specialist',
      [
        'desk',
        'roadmap',
        'assignments',
        'control',
        'papers',
        'surveys',
        'consolidation',
        'help',
        'schoolLists',
        'organizations',
      ],
    ],
    ['ministry_admin', sections.map(({ key }) => key).filter((key) => key !== 'country')],
    ['federal_observer', ['desk', 'country']],
  ] as const)('shows %s only what the rights allow', (role, expected) => {
    expect(seenBy(role)).toEqual(expected);
  });

  it('counts what waits for the person in each section', () => {
    const actions = [action('review_forms', 12), action('fill_form', 1), action('report_assignment', 1)];
    const waiting = Object.fromEntries(sections.map((section) => [section.key, waitingIn(section, actions)]));
    expect(waiting).toMatchObject({ surveys: 13, assignments: 1, orders: 0, desk: 0 });
  });

  it('gives every section a letter of its own', () => {
    expect(new Set(sections.map(({ letter }) => letter)).size).toBe(sections.length);
  });

  it('gives every section a name of its own', () => {
    expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
  });
});
