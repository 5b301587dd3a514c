import type { OrganizationId } from '#domain/kernel/ids.ts';
import type { SeedMunicipality } from './municipalities.ts';
import { type Chance, chanceOf } from './random.ts';
import type { SeedSchool } from './schools.ts';

export interface SeedSchoolList {
  readonly number: string;
  readonly decidedOn: string;
  readonly reason: string;
  readonly schoolIds: readonly OrganizationId[];
}

const SIZE = 60;
/** Municipalities that the demonstration walks through, and the two largest cities. */
const FIXED: Readonly<Record<string, number>> = { buzuluk: 3, 'buzuluk-rayon': 4, orenburg: 5, orsk: 3 };
/** Others with a school on the list: the rest of the places goes to some of them a second time. */
const OTHERS = 30;
/** A primary school takes part in no state examination; lyceums and gymnasiums are the partners. */
const LEVELS_ON_LIST = ['basic', 'secondary'];

/** The list of schools with low results: order 01-21/744, roadmap item 1. */
export function schoolListOf(
  seed: string,
  municipalities: readonly SeedMunicipality[],
  schools: readonly SeedSchool[],
): SeedSchoolList {
  const chance = chanceOf(seed, 'school list');
  const quotas = quotasOf(chance, municipalities);
  const schoolIds = municipalities.flatMap((place) => {
    const eligible = schools.filter(
      (school) =>
        school.municipalityId === place.id &&
        LEVELS_ON_LIST.includes(school.level) &&
        school.closedOn === null,
    );
    return chance.sample(eligible, quotas.get(place.profile.slug) ?? 0).map((school) => school.id);
  });
  return {
    number: '01-21/512',
    decidedOn: '2020-04-20',
    reason:
      'Низкие результаты не менее чем в двух оценочных процедурах 2017/18 и 2018/19 учебных годов (пункт 1 дорожной карты)',
    schoolIds,
  };
}

function quotasOf(chance: Chance, municipalities: readonly SeedMunicipality[]): Map<string, number> {
  const quotas = new Map(Object.entries(FIXED));
  const free = municipalities.filter(({ profile }) => !quotas.has(profile.slug) && profile.schools >= 10);
  const chosen = chance.sample(free, OTHERS).map(({ profile }) => profile.slug);
  const left = SIZE - Object.values(FIXED).reduce((sum, count) => sum + count, 0);
  for (let place = 0; place < left; place += 1) {
    const slug = chosen[place % chosen.length];
    if (slug !== undefined) quotas.set(slug, (quotas.get(slug) ?? 0) + 1);
  }
  return quotas;
}
