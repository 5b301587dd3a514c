import type { RegionId } from '#domain/kernel/ids.ts';
import { seededId } from './ids.ts';
import { readMunicipalities, type SeedMunicipality } from './municipalities.ts';
import { organizationsOf, type SeedOrganization } from './organizations.ts';
import { peopleOf, type SeedPerson } from './people.ts';
import { type SeedSchoolList, schoolListOf } from './school-list.ts';
import { type SeedSchool, schoolsOf } from './schools.ts';

export interface DemoRegion {
  readonly region: {
    readonly id: RegionId;
    readonly code: string;
    readonly name: string;
    readonly timeZone: string;
  };
  readonly municipalities: readonly SeedMunicipality[];
  /** The order's legend; schools stand apart. */
  readonly organizations: readonly SeedOrganization[];
  readonly schools: readonly SeedSchool[];
  readonly list: SeedSchoolList;
  readonly people: readonly SeedPerson[];
}

export const DEMO_SEED = 'opora-2020';
/** Half-way through the roadmap: some measures done, some late, some to come. */
export const DEMO_DAY = '2020-09-10';

/** The demonstration region: real municipalities and bodies, invented schools and people; the same for the same seed. */
export function generateRegion(seed: string = DEMO_SEED): DemoRegion {
  const municipalities = readMunicipalities(seed);
  const organizations = organizationsOf(seed, municipalities);
  const schools = schoolsOf(seed, municipalities);
  const list = schoolListOf(seed, municipalities, schools);
  const people = peopleOf(seed, { municipalities, organizations: [...organizations, ...schools], list });
  return {
    region: {
      id: seededId(seed, 'region', '56'),
      code: '56',
      name: 'Оренбургская область',
      timeZone: 'Asia/Yekaterinburg',
    },
    municipalities,
    organizations,
    schools,
    list,
    people,
  };
}
