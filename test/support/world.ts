import type { Role } from '#domain/access/roles.ts';
import type { MunicipalityKind, OrganizationKind } from '#domain/directory/model.ts';
import { completeInn, completeOgrn } from '#domain/directory/rules.codes.ts';
import type {
  Id,
  MunicipalityId,
  OrganizationId,
  RegionId,
  SchoolListId,
  UserId,
} from '#domain/kernel/ids.ts';
import { newId } from '#server/lib/ids.ts';
import { seededId } from '../../seed/data/ids.ts';
import { actorOf, type Caller, nobody } from './actors.ts';
import { createTestApp, type TestApp, type TestAppOptions } from './app.ts';

const municipalities = {
  buzuluk: ['56', 'город Бузулук', 'city_district', '53712000'],
  rayon: ['56', 'Бузулукский район', 'municipal_district', '53612000'],
  orsk: ['56', 'город Орск', 'city_district', '53723000'],
  neighbour: ['90', 'Соседний район', 'municipal_district', '90600000'],
} as const satisfies Record<string, readonly [region: string, string, MunicipalityKind, oktmo: string]>;
export type MunicipalityKey = keyof typeof municipalities;

const organizations = {
  ministry: ['56', 'ministry', null, 'Министерство образования'],
  ukn: ['56', 'supervision_department', null, 'УКН'],
  rcro: ['56', 'regional_centre', null, 'РЦРО'],
  ogpu: ['56', 'pedagogical_university', null, 'ОГПУ'],
  college: ['56', 'teacher_college', null, 'Педагогический колледж'],
  mmc: ['56', 'method_centre', null, 'Западный ММЦ'],
  mouoBuzuluk: ['56', 'municipal_authority', 'buzuluk', 'Управление образования г. Бузулука'],
  mouoRayon: ['56', 'municipal_authority', 'rayon', 'Отдел образования Бузулукского района'],
  mouoOrsk: ['56', 'municipal_authority', 'orsk', 'Управление образования г. Орска'],
  mms: ['56', 'method_service', 'buzuluk', 'ММС г. Бузулука'],
  mmsRayon: ['56', 'method_service', 'rayon', 'ММС Бузулукского района'],
  city1: ['56', 'school', 'buzuluk', 'Школа № 101 г. Бузулука'],
  city2: ['56', 'school', 'buzuluk', 'Школа № 102 г. Бузулука'],
  city3: ['56', 'school', 'buzuluk', 'Школа № 103 г. Бузулука'],
  village1: ['56', 'school', 'rayon', 'Липовская школа'],
  village2: ['56', 'school', 'rayon', 'Берёзовская школа'],
  orsk1: ['56', 'school', 'orsk', 'Школа № 201 г. Орска'],
  federal: ['00', 'ministry', null, 'Федеральный уровень'],
  foreignMinistry: ['90', 'ministry', null, 'Соседнее министерство'],
  foreignAuthority: ['90', 'municipal_authority', 'neighbour', 'Соседний отдел образования'],
  foreignSchool: ['90', 'school', 'neighbour', 'Соседняя школа'],
} as const satisfies Record<
  string,
  readonly [region: string, OrganizationKind, MunicipalityKey | null, name: string]
>;
export type OrganizationKey = keyof typeof organizations;

/** A centre serves several municipalities, here all but the city. */
const serves: readonly [OrganizationKey, MunicipalityKey][] = [
  ['mmc', 'rayon'],
  ['mmc', 'orsk'],
];

const people = {
  admin: ['ministry_admin', 'ministry', 'Агафонова Вера Ильинична'],
  curator: ['ministry_curator', 'ministry', 'Беляева Нина Олеговна'],
  curator2: ['ministry_curator', 'ministry', 'Бобров Денис Ильич'],
  controller: ['controller', 'ministry', 'Власов Игорь Петрович'],
  minister: ['minister', 'ministry', 'Вершинин Олег Савельевич'],
  ukn: ['supervision_analyst', 'ukn', 'Громова Алла Юрьевна'],
  rcro: ['regional_centre_methodist', 'rcro', 'Дёмина Ольга Львовна'],
  buzuluk: ['municipal_specialist', 'mouoBuzuluk', 'Ежова Раиса Павловна'],
  buzuluk2: ['municipal_specialist', 'mouoBuzuluk', 'Ершов Павел Андреевич'],
  rayon: ['municipal_specialist', 'mouoRayon', 'Жукова Майя Андреевна'],
  orsk: ['municipal_specialist', 'mouoOrsk', 'Зимина Инна Марковна'],
  mms: ['method_service_specialist', 'mms', 'Ильина Лидия Сергеевна'],
  mmc: ['method_centre_specialist', 'mmc', 'Котова Зоя Фёдоровна'],
  ogpu: ['institution_specialist', 'ogpu', 'Лаптев Роман Ильич'],
  college: ['institution_specialist', 'college', 'Мухина Яна Игоревна'],
  city1: ['school_head', 'city1', 'Носова Елена Глебовна'],
  city2: ['school_head', 'city2', 'Орлов Семён Ильич'],
  village1: ['school_head', 'village1', 'Панова Анна Фроловна'],
  village2: ['school_head', 'village2', 'Рогов Антон Лукич'],
  orsk1: ['school_head', 'orsk1', 'Седова Нелли Яновна'],
  /** Here by a link in a test of links; as a role of its own in the matrix. */
  guest: ['section_filler', 'city1', 'Заместитель директора'],
  federal: ['federal_observer', 'federal', 'Фролова Инна Олеговна'],
  'foreign-admin': ['ministry_admin', 'foreignMinistry', 'Титов Борис Маркович'],
  'foreign-school': ['school_head', 'foreignSchool', 'Умнова Дина Егоровна'],
} as const satisfies Record<string, readonly [Role, OrganizationKey, fullName: string]>;
export type Login = keyof typeof people;
export const logins = Object.keys(people) as Login[];

/** Every school of the region but one stands on the list. */
const listed = ['city1', 'city2', 'village1', 'village2', 'orsk1'] as const satisfies OrganizationKey[];
export type ListedSchool = (typeof listed)[number];

export interface World extends TestApp {
  readonly region: RegionId;
  readonly foreignRegion: RegionId;
  readonly municipality: Readonly<Record<MunicipalityKey, MunicipalityId>>;
  readonly organization: Readonly<Record<OrganizationKey, OrganizationId>>;
  readonly user: Readonly<Record<Login, UserId>>;
  readonly schoolList: SchoolListId;
  readonly foreignList: SchoolListId;
  as(login: Login): Caller;
  readonly nobody: Caller;
}

const regions = { '00': idOf('region', '00'), '56': idOf('region', '56'), '90': idOf('region', '90') };

/** Two regions; in the first a city and a district of the same name, whose people must not see each other's schools. */
export async function createWorld(options?: TestAppOptions): Promise<World> {
  const world = await openWorld(options);
  await fill(world);
  return world;
}

/** The server on a database in which the world is already. */
export async function openWorld(options?: TestAppOptions): Promise<World> {
  const test = await createTestApp(options);
  const actors = Object.fromEntries(logins.map((login) => [login, actorOf(test, login)])) as Record<
    Login,
    Caller
  >;
  return {
    ...test,
    region: regions['56'],
    foreignRegion: regions['90'],
    municipality: idsOf('municipality', municipalities),
    organization: idsOf('organization', organizations),
    user: idsOf('user', people),
    schoolList: idOf('school_list', 'own'),
    foreignList: idOf('school_list', 'foreign'),
    as: (login) => actors[login],
    nobody: nobody(test),
  };
}

/** The same in every file: a world may be copied from a template. */
function idOf<Noun extends string>(noun: Noun, key: string): Id<Noun> {
  return seededId('world of tests', noun, key);
}

const idsOf = <Key extends string, Noun extends string>(noun: Noun, table: Record<Key, unknown>) =>
  Object.fromEntries(Object.keys(table).map((key) => [key, idOf(noun, key)])) as Record<Key, Id<Noun>>;

async function fill(world: World): Promise<void> {
  await insert(
    world,
    'regions',
    ['region_id', 'code', 'name', 'time_zone'],
    [
      [regions['00'], '00', 'Российская Федерация', 'Europe/Moscow'],
      [regions['56'], '56', 'Оренбургская область', 'Asia/Yekaterinburg'],
      [regions['90'], '90', 'Соседняя область', 'Asia/Kamchatka'],
    ],
  );
  const places = Object.entries(municipalities) as [
    MunicipalityKey,
    (typeof municipalities)[MunicipalityKey],
  ][];
  await insert(
    world,
    'municipalities',
    ['region_id', 'id'],
    places.map(([key, [region]]) => [regions[region], world.municipality[key]]),
  );
  await insert(
    world,
    'municipality_names',
    ['region_id', 'municipality_id', 'valid_from', 'name', 'kind', 'oktmo', 'centre'],
    places.map(([key, [region, name, kind, oktmo]]) => [
      regions[region],
      world.municipality[key],
      '2006-01-01',
      name,
      kind,
      oktmo,
      name,
    ]),
  );
  const bodies = Object.entries(organizations) as [
    OrganizationKey,
    (typeof organizations)[OrganizationKey],
  ][];
  await insert(
    world,
    'organizations',
    [
      'region_id',
      'id',
      'kind',
      'municipality_id',
      'full_name',
      'short_name',
      'inn',
      'ogrn',
      'rural',
      'opened_on',
    ],
    bodies.map(([key, [region, kind, place, name]], serial) => [
      regions[region],
      world.organization[key],
      kind,
      place && world.municipality[place],
      `Учреждение «${name}»`,
      name,
      completeInn(`5603${String(serial).padStart(5, '0')}`),
      completeOgrn(`10256${String(serial).padStart(7, '0')}`),
      place === 'rayon',
      '2005-09-01',
    ]),
  );
  await insert(
    world,
    'served_municipalities',
    ['region_id', 'organization_id', 'municipality_id'],
    serves.map(([body, place]) => [world.region, world.organization[body], world.municipality[place]]),
  );
  const persons = Object.entries(people) as [Login, (typeof people)[Login]][];
  const regionOf = (key: OrganizationKey) => regions[organizations[key][0]];
  await insert(
    world,
    'users',
    ['region_id', 'id', 'login', 'full_name', 'password_hash'],
    persons.map(([login, [, body, name]]) => [regionOf(body), world.user[login], login, name, 'no password']),
  );
  await insert(
    world,
    'appointments',
    ['region_id', 'id', 'user_id', 'role', 'organization_id', 'valid_from'],
    persons.map(([login, [role, body]]) => [
      regionOf(body),
      newId(),
      world.user[login],
      role,
      world.organization[body],
      '2019-09-02',
    ]),
  );
  await insert(
    world,
    'school_lists',
    ['region_id', 'id', 'number', 'decided_on', 'reason', 'created_by'],
    [
      [
        world.region,
        world.schoolList,
        '01-21/500',
        '2020-04-30',
        'По результатам оценочных процедур',
        world.user.admin,
      ],
      [
        world.foreignRegion,
        world.foreignList,
        '7',
        '2020-04-30',
        'Соседнее решение',
        world.user['foreign-admin'],
      ],
    ],
  );
  await insert(
    world,
    'school_list_members',
    ['region_id', 'school_list_id', 'school_id'],
    [
      ...listed.map((key) => [world.region, world.schoolList, world.organization[key]]),
      [world.foreignRegion, world.foreignList, world.organization.foreignSchool],
    ],
  );
}

async function insert(
  world: World,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const places = rows.map((row, r) => `(${row.map((_, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
  await world.owner(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, rows.flat());
}

export const listedSchools: readonly ListedSchool[] = listed;
/** The municipality of each listed school. */
export const placeOf = (school: ListedSchool): MunicipalityKey => organizations[school][2];

const reviewers = { buzuluk: 'buzuluk', rayon: 'rayon', orsk: 'orsk' } as const;
/** Who accepts the forms of the school. */
export const reviewerOf = (school: ListedSchool): Login => reviewers[organizations[school][2]];
export const roleOf = (login: Login): Role => people[login][0];
