import { describe, expect, it } from 'vitest';
import { roles } from '#domain/access/roles.ts';
import { reachOf } from '#domain/rights.ts';
import { archiveStatuses } from './model.ts';
import { archiveFlow, byPlace, isEnded } from './rules.ts';

describe('an archive', () => {
  it.each([
    ['waiting', ['cancel']],
    ['preparing', ['cancel']],
    ['ready', ['ask']],
    ['failed', ['ask']],
    ['cancelled', ['ask']],
  ] as const)('that is %s may be met with %o', (status, actions) => {
    expect(archiveFlow.available(status)).toEqual(actions);
  });

  it('is either made or asked for', () => {
    for (const status of archiveStatuses)
      expect(isEnded(status)).toBe(!archiveFlow.available(status).includes('cancel'));
  });

  it('holds no form that its person may not read one by one', () => {
    for (const role of roles) {
      const reach = reachOf(role, 'survey.archive');
      if (reach !== undefined) expect(reachOf(role, 'survey.read')).toBe(reach);
    }
    expect(reachOf('school_head', 'survey.archive')).toBeUndefined();
    expect(reachOf('section_filler', 'survey.archive')).toBeUndefined();
  });
});

it('has its forms by municipality and school, numbers of schools as people count', () => {
  const of = (municipality: string, school: string) => ({
    municipality: { name: municipality },
    school: { name: school },
  });
  const sorted = [of('Район', 'Школа № 2'), of('Город', 'Школа № 10'), of('Город', 'Школа № 9')].sort(
    byPlace,
  );
  expect(sorted.map(({ school }) => school.name)).toEqual(['Школа № 9', 'Школа № 10', 'Школа № 2']);
});
