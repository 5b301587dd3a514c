import type { SeedMunicipality } from './municipalities.ts';
import { inventedCodes, organization, type SeedOrganization } from './organizations.ts';
import { type Chance, chanceOf } from './random.ts';
import { LEGAL_FORMS, LEVEL_NAMES, type SchoolLevel, villageNames } from './school-names.ts';

export interface SeedSchool extends SeedOrganization {
  readonly level: SchoolLevel;
  readonly pupils: number;
}

interface Kind {
  readonly level: SchoolLevel;
  /** Out of 100 schools of the place. */
  readonly weight: number;
  /** Fewest and most pupils. */
  readonly pupils: readonly [number, number];
}

const IN_TOWN: readonly Kind[] = [
  { level: 'secondary', weight: 72, pupils: [280, 1150] },
  { level: 'basic', weight: 10, pupils: [150, 420] },
  { level: 'lyceum', weight: 9, pupils: [520, 1200] },
  { level: 'gymnasium', weight: 9, pupils: [480, 1100] },
];
const IN_VILLAGE: readonly Kind[] = [
  { level: 'secondary', weight: 56, pupils: [60, 340] },
  { level: 'basic', weight: 38, pupils: [18, 110] },
  { level: 'primary', weight: 6, pupils: [9, 40] },
];

/** Municipal authorities have the serial numbers below. */
const FIRST_SERIAL = 100;
/** One school in so many has been closed, so that a list typed from an old paper meets one. */
const CLOSED_EVERY = 290;
const CLOSED_ON = '2019-09-01';

export function schoolsOf(seed: string, municipalities: readonly SeedMunicipality[]): SeedSchool[] {
  const drafts = municipalities.flatMap((place) =>
    draftsOf(chanceOf(seed, 'schools', place.profile.slug), place),
  );
  return drafts.map((draft, at) => {
    const year = chanceOf(seed, 'opened', String(at)).int(2002, 2012);
    const school = organization(seed, {
      ...draft,
      kind: 'school',
      ...inventedCodes(FIRST_SERIAL + at, year),
      openedOn: `${year}-09-01`,
      closedOn: at % CLOSED_EVERY === CLOSED_EVERY - 1 ? CLOSED_ON : null,
    });
    return { ...school, level: draft.level, pupils: draft.pupils };
  });
}

type Draft = Pick<SeedSchool, 'municipalityId' | 'name' | 'fullName' | 'rural' | 'level' | 'pupils'>;

function draftsOf(chance: Chance, place: SeedMunicipality): Draft[] {
  const { schools, townSchools } = place.profile;
  const inTown = numbered(chance, place, townSchools);
  const inVillages = villageNames(chance, schools - townSchools).map((village) =>
    ofVillage(chance, place, village),
  );
  return [...inTown, ...inVillages];
}

/** Town schools bear numbers; each kind counts its own. */
function numbered(chance: Chance, place: SeedMunicipality, count: number): Draft[] {
  const { town } = place.profile;
  const used = new Map<SchoolLevel, number>();
  return Array.from({ length: count }, () => {
    const kind = kindOf(chance, IN_TOWN);
    const number = (used.get(kind.level) ?? 0) + 1;
    used.set(kind.level, number);
    const [form, formInFull] = chance.pick(LEGAL_FORMS);
    const [level, levelInFull] = LEVEL_NAMES[kind.level];
    return {
      municipalityId: place.id,
      name: `${form} «${level} № ${number}» ${town}`,
      fullName: `${formInFull} «${sentence(levelInFull)} № ${number}» ${town} Оренбургской области`,
      rural: false,
      level: kind.level,
      pupils: chance.int(...kind.pupils),
    };
  });
}

function ofVillage(chance: Chance, place: SeedMunicipality, village: string): Draft {
  const kind = kindOf(chance, IN_VILLAGE);
  const [form, formInFull] = chance.pick(LEGAL_FORMS.slice(0, 2));
  const [level, levelInFull] = LEVEL_NAMES[kind.level];
  return {
    municipalityId: place.id,
    name: `${form} «${village} ${level}»`,
    fullName: `${formInFull} «${village} ${levelInFull}» ${place.profile.genitive} Оренбургской области`,
    rural: true,
    level: kind.level,
    pupils: chance.int(...kind.pupils),
  };
}

function kindOf(chance: Chance, kinds: readonly Kind[]): Kind {
  return chance.pick(kinds.flatMap((kind) => Array<Kind>(kind.weight).fill(kind)));
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
