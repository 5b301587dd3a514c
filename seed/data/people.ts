import type { Role } from '#domain/access/roles.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AppointmentId, OrganizationId, UserId } from '#domain/kernel/ids.ts';
import { seededId } from './ids.ts';
import type { SeedMunicipality } from './municipalities.ts';
import { bySlug, type SeedOrganization } from './organizations.ts';
import { inventName } from './person-names.ts';
import { type Chance, chanceOf } from './random.ts';
import type { SeedSchoolList } from './school-list.ts';

export interface SeedPerson {
  readonly id: UserId;
  readonly login: string;
  readonly fullName: string;
  readonly role: Role;
  readonly organizationId: OrganizationId;
  readonly appointmentId: AppointmentId;
  readonly validFrom: LocalDate;
  /** Who it is and what to try, for the sign-in page; null for those who are only authors of the history. */
  readonly title: string | null;
}

export interface People {
  readonly municipalities: readonly SeedMunicipality[];
  readonly organizations: readonly SeedOrganization[];
  readonly list: SeedSchoolList;
}

interface Post {
  readonly login: string;
  readonly role: Role;
  readonly organizationId: OrganizationId;
  readonly title?: string;
}

/** Before the order was signed, and long before today: appointments are judged by security time. */
const APPOINTED_ON = '2019-09-02';

const REGIONAL: readonly [login: string, Role, OrganizationKind, title: string][] = [
  [
    'admin',
    'ministry_admin',
    'ministry',
    'Администратор министерства: заведите пользователя, посмотрите журнал, передвиньте условную дату',
  ],
  [
    'curator',
    'ministry_curator',
    'ministry',
    'Куратор министерства: ждут отчёты и новый приказ на 2021 год — рассмотрите несоответствия и поставьте план на контроль',
  ],
  [
    'controller',
    'controller',
    'ministry',
    'Заместитель министра, контроль исполнения: что просрочено и кем, и отчёт самого министерства',
  ],
  [
    'ukn',
    'supervision_analyst',
    'supervision_department',
    'Аналитик УКН: откройте свод по принятым формам и список школ',
  ],
  [
    'rcro',
    'regional_centre_methodist',
    'regional_centre',
    'Методист РЦРО: отчитайтесь о методической помощи',
  ],
  ['ogpu', 'institution_specialist', 'pedagogical_university', 'Специалист ОГПУ: отчитайтесь о курсах'],
];

const AUTHORITY_TITLES: Readonly<Record<string, string>> = {
  buzuluk: 'Специалист управления образования г. Бузулука: ждут форма школы и отчёты, пункт 2.1 просрочен',
  'buzuluk-rayon':
    'Специалист отдела образования Бузулукского района: сосед того же имени, который видит только свои школы',
};

/** The municipality of each head that stands on the sign-in page. */
const HEADS: readonly [login: string, slug: string, title: string][] = [
  [
    'school1',
    'buzuluk',
    'Директор школы г. Бузулука: приложение 2 начато и просрочено — дополните и отправьте',
  ],
  [
    'school2',
    'buzuluk-rayon',
    'Директор сельской школы Бузулукского района: форма возвращена с замечанием — исправьте',
  ],
  ['school3', 'orsk', 'Директор школы г. Орска: форма принята, отчёт о планах школы возвращён с замечанием'],
];
const SERVICE_SHOWN = 'buzuluk';
const CENTRE_SHOWN = 'Западный ММЦ';
const COLLEGE_SHOWN = 'Педагогический колледж г. Оренбурга';

/** Accounts of the demonstration, and the silent authors whose work fills its history. */
export function peopleOf(seed: string, region: People): SeedPerson[] {
  const chance = chanceOf(seed, 'people');
  const taken = new Set<string>();
  return postsOf(region).map((post) => person(seed, chance, taken, post));
}

function postsOf(region: People): Post[] {
  const { organizations } = region;
  const of = (kind: OrganizationKind) => organizations.filter((organization) => organization.kind === kind);
  const regional = REGIONAL.flatMap(([login, role, kind, title]) =>
    of(kind).map((organization): Post => ({ login, role, organizationId: organization.id, title })),
  );
  return [
    ...regional,
    ...municipalPosts(region),
    ...heads(region),
    ...centres(of('method_centre')),
    ...colleges(of('teacher_college')),
    ...of('ministry').map(
      ({ id }): Post => ({
        login: 'admin2',
        role: 'ministry_admin',
        organizationId: id,
        title: 'Второй администратор министерства: согласуйте назначение, которое предложил первый',
      }),
    ),
    ...of('ministry').map(
      ({ id }): Post => ({
        login: 'minister',
        role: 'minister',
        organizationId: id,
        title: 'Министр: примите отчёт заместителя о контроле исполнения приказа',
      }),
    ),
  ];
}

function municipalPosts({ municipalities, organizations }: People): Post[] {
  const slugs = new Map(municipalities.map(({ id, profile }) => [id, profile.slug]));
  return organizations.flatMap((organization): Post[] => {
    const slug = organization.municipalityId && slugs.get(organization.municipalityId);
    if (!slug) return [];
    const organizationId = organization.id;
    if (organization.kind === 'municipal_authority') {
      const title = AUTHORITY_TITLES[slug];
      return [
        {
          role: 'municipal_specialist',
          organizationId,
          ...(title ? { login: slug, title } : { login: `mouo-${slug}` }),
        },
      ];
    }
    if (organization.kind !== 'method_service') return [];
    const shown = {
      login: 'mms',
      title: 'Методист ММС г. Бузулука: отчитайтесь о помощи педагогам (пункты 11 и 14 плана)',
    };
    return [
      {
        role: 'method_service_specialist',
        organizationId,
        ...(slug === SERVICE_SHOWN ? shown : { login: `mms-${slug}` }),
      },
    ];
  });
}

/** One head for every school on the list; three of them stand on the sign-in page. */
function heads({ municipalities, organizations, list }: People): Post[] {
  const shown = HEADS.map(([login, slug, title]) => {
    const { id } = bySlug(municipalities, slug);
    const here = organizations.filter((school) => school.municipalityId === id).map((school) => school.id);
    return { login, title, organizationId: list.schoolIds.find((school) => here.includes(school)) };
  });
  return list.schoolIds.map((organizationId, place) => {
    const head = shown.find((one) => one.organizationId === organizationId);
    return {
      login: `head-${String(place + 1).padStart(2, '0')}`,
      role: 'school_head',
      ...head,
      organizationId,
    };
  });
}

function centres(organizations: readonly SeedOrganization[]): Post[] {
  const title = 'Методист Западного ММЦ: помощь школам восьми муниципалитетов';
  return organizations.map(({ id, name }, place) => ({
    role: 'method_centre_specialist',
    organizationId: id,
    ...(name === CENTRE_SHOWN ? { login: 'mmc', title } : { login: `mmc-${place + 1}` }),
  }));
}

function colleges(organizations: readonly SeedOrganization[]): Post[] {
  const title = 'Специалист педагогического колледжа: отчитайтесь о курсах для педагогов';
  return organizations.map(({ id, name }, place) => ({
    role: 'institution_specialist',
    organizationId: id,
    ...(name === COLLEGE_SHOWN ? { login: 'college', title } : { login: `college-${place + 1}` }),
  }));
}

function person(seed: string, chance: Chance, taken: Set<string>, post: Post): SeedPerson {
  return {
    id: seededId(seed, 'user', post.login),
    appointmentId: seededId(seed, 'appointment', post.login),
    fullName: inventName(chance, taken),
    validFrom: APPOINTED_ON,
    ...post,
    title: post.title ?? null,
  };
}
