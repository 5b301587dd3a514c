import type { OrganizationKind } from '#domain/directory/model.ts';
import { completeInn, completeOgrn } from '#domain/directory/rules.codes.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import { seededId } from './ids.ts';
import type { SeedMunicipality } from './municipalities.ts';

export interface SeedOrganization {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  /** Where it works; null for the whole region and for inter-municipal centres. */
  readonly municipalityId: MunicipalityId | null;
  readonly fullName: string;
  readonly name: string;
  readonly inn: string | null;
  readonly ogrn: string | null;
  readonly rural: boolean;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  /** Municipalities that a ММЦ serves; empty for others. */
  readonly serves: readonly MunicipalityId[];
}

/** Organisations of the whole region named by the legend of the order. Codes of real ones are not invented. */
const REGIONAL: readonly [OrganizationKind, name: string, fullName: string][] = [
  ['ministry', 'Министерство образования', 'Министерство образования Оренбургской области'],
  [
    'supervision_department',
    'УКН',
    'Управление контроля и надзора, лицензирования и аккредитации образовательных организаций министерства образования Оренбургской области',
  ],
  ['regional_centre', 'РЦРО', 'ГБУ «Региональный центр развития образования Оренбургской области»'],
  ['pedagogical_university', 'ОГПУ', 'ФГБОУ ВО «Оренбургский государственный педагогический университет»'],
  ...['Оренбурга', 'Бузулука', 'Бугуруслана', 'Орска'].map((town): [OrganizationKind, string, string] => [
    'teacher_college',
    `Педагогический колледж г. ${town}`,
    `ГАПОУ «Педагогический колледж» г. ${town}`,
  ]),
];

/** Inter-municipal centres and the neighbours each serves, by the slug of the municipality. */
const METHOD_CENTRES: Readonly<Record<string, readonly string[]>> = {
  Западный: [
    'buzuluk',
    'buzuluk-rayon',
    'grachevka',
    'kurmanaevka',
    'pervomaysky',
    'totskoe',
    'sorochinsk',
    'tashla',
  ],
  'Северо-Западный': [
    'buguruslan',
    'buguruslan-rayon',
    'abdulino',
    'asekeevo',
    'matveevka',
    'severnoe',
    'ponomarevka',
    'krasnogvardeysky',
  ],
  Центральный: [
    'orenburg',
    'orenburg-rayon',
    'sakmara',
    'perevolotsky',
    'oktyabrskoe',
    'aleksandrovka',
    'sharlyk',
    'novosergievka',
  ],
  Южный: [
    'sol-iletsk',
    'akbulak',
    'ilek',
    'belyaevka',
    'saraktash',
    'tyulgan',
    'kuvandyk',
    'mednogorsk',
    'gay',
  ],
  Восточный: [
    'orsk',
    'novotroitsk',
    'novoorsk',
    'adamovka',
    'dombarovka',
    'kvarkeno',
    'svetly',
    'yasny',
    'komarovsky',
  ],
};

export function organizationsOf(
  seed: string,
  municipalities: readonly SeedMunicipality[],
): SeedOrganization[] {
  const regional = REGIONAL.map(([kind, name, fullName]) => organization(seed, { kind, name, fullName }));
  const centres = Object.entries(METHOD_CENTRES).map(([name, slugs]) =>
    organization(seed, {
      kind: 'method_centre',
      name: `${name} ММЦ`,
      fullName: `${name} межмуниципальный методический центр`,
      serves: slugs.map((slug) => bySlug(municipalities, slug).id),
    }),
  );
  return [
    ...regional,
    ...centres,
    ...municipalities.flatMap((place, at) => localOrganizations(seed, place, at)),
  ];
}

function localOrganizations(seed: string, { id, profile, names }: SeedMunicipality, at: number) {
  const isDistrict = names[0]?.kind === 'municipal_district';
  const body = isDistrict ? 'Отдел образования' : 'Управление образования';
  const place = profile.genitive.replace('города', 'г.').replace('городского округа', 'ГО');
  return [
    organization(seed, {
      kind: 'municipal_authority',
      municipalityId: id,
      name: `${body} ${place}`,
      fullName: `${body} администрации ${profile.genitive} Оренбургской области`,
      ...inventedCodes(at, 2005),
    }),
    organization(seed, {
      kind: 'method_service',
      municipalityId: id,
      name: `ММС ${place}`,
      fullName: `Муниципальная методическая служба ${profile.genitive}`,
    }),
  ];
}

type Given = Pick<SeedOrganization, 'kind' | 'name' | 'fullName'> & Partial<SeedOrganization>;

export function organization(seed: string, given: Given): SeedOrganization {
  return {
    id: seededId(seed, 'organization', `${given.kind} ${given.inn ?? given.fullName}`),
    municipalityId: null,
    inn: null,
    ogrn: null,
    rural: false,
    openedOn: null,
    closedOn: null,
    serves: [],
    ...given,
  };
}

/** Codes of an inspectorate that does not exist (5699), so that none belongs to anybody. */
export function inventedCodes(serial: number, year: number): Pick<SeedOrganization, 'inn' | 'ogrn'> {
  const number = String(serial + 1).padStart(5, '0');
  return {
    inn: completeInn(`5699${number}`),
    ogrn: completeOgrn(`1${String(year).slice(2)}5699${number}`),
  };
}

export function bySlug(municipalities: readonly SeedMunicipality[], slug: string): SeedMunicipality {
  const found = municipalities.find(({ profile }) => profile.slug === slug);
  if (!found) throw new Error(`No municipality «${slug}»`);
  return found;
}
