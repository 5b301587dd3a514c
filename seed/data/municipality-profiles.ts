/** What the demonstration invents about a municipality; its official facts stand in municipalities.csv. */
export interface MunicipalityProfile {
  /** Of the logins of its people. */
  readonly slug: string;
  /** «администрация …» */
  readonly genitive: string;
  readonly schools: number;
  /** Those of the schools that stand in the town. */
  readonly townSchools: number;
  /** «г. …» in the names of the town's schools; null where there is no town. */
  readonly town: string | null;
}

type Line = readonly [slug: string, genitive: string, schools: number, townSchools?: number, town?: string];

/** By the name of 2020. The weights follow the real proportions: 900 schools, an eighth of them in the centre. */
const LINES: Readonly<Record<string, Line>> = {
  'Абдулинский городской округ': ['abdulino', 'Абдулинского городского округа', 16, 5, 'г. Абдулино'],
  'Гайский городской округ': ['gay', 'Гайского городского округа', 21, 8, 'г. Гая'],
  'Кувандыкский городской округ': ['kuvandyk', 'Кувандыкского городского округа', 29, 5, 'г. Кувандыка'],
  'Соль-Илецкий городской округ': ['sol-iletsk', 'Соль-Илецкого городского округа', 31, 6, 'г. Соль-Илецка'],
  'Сорочинский городской округ': ['sorochinsk', 'Сорочинского городского округа', 25, 6, 'г. Сорочинска'],
  'Ясненский городской округ': ['yasny', 'Ясненского городского округа', 14, 4, 'г. Ясного'],
  'город Бугуруслан': ['buguruslan', 'города Бугуруслана', 10, 10, 'г. Бугуруслана'],
  'город Бузулук': ['buzuluk', 'города Бузулука', 16, 16, 'г. Бузулука'],
  'город Медногорск': ['mednogorsk', 'города Медногорска', 10, 10, 'г. Медногорска'],
  'город Новотроицк': ['novotroitsk', 'города Новотроицка', 21, 20, 'г. Новотроицка'],
  'город Оренбург': ['orenburg', 'города Оренбурга', 118, 106, 'г. Оренбурга'],
  'город Орск': ['orsk', 'города Орска', 48, 45, 'г. Орска'],
  'ЗАТО Комаровский': ['komarovsky', 'ЗАТО Комаровский', 2, 2, 'п. Комаровского'],
  'Адамовский район': ['adamovka', 'Адамовского района', 19],
  'Акбулакский район': ['akbulak', 'Акбулакского района', 20],
  'Александровский район': ['aleksandrovka', 'Александровского района', 16],
  'Асекеевский район': ['asekeevo', 'Асекеевского района', 21],
  'Беляевский район': ['belyaevka', 'Беляевского района', 16],
  'Бугурусланский район': ['buguruslan-rayon', 'Бугурусланского района', 17],
  'Бузулукский район': ['buzuluk-rayon', 'Бузулукского района', 27],
  'Грачёвский район': ['grachevka', 'Грачёвского района', 13],
  'Домбаровский район': ['dombarovka', 'Домбаровского района', 14],
  'Илекский район': ['ilek', 'Илекского района', 19],
  'Кваркенский район': ['kvarkeno', 'Кваркенского района', 17],
  'Красногвардейский район': ['krasnogvardeysky', 'Красногвардейского района', 20],
  'Курманаевский район': ['kurmanaevka', 'Курманаевского района', 14],
  'Матвеевский район': ['matveevka', 'Матвеевского района', 13],
  'Новоорский район': ['novoorsk', 'Новоорского района', 16],
  'Новосергиевский район': ['novosergievka', 'Новосергиевского района', 28],
  'Октябрьский район': ['oktyabrskoe', 'Октябрьского района', 19],
  'Оренбургский район': ['orenburg-rayon', 'Оренбургского района', 30],
  'Первомайский район': ['pervomaysky', 'Первомайского района', 24],
  'Переволоцкий район': ['perevolotsky', 'Переволоцкого района', 20],
  'Пономарёвский район': ['ponomarevka', 'Пономарёвского района', 13],
  'Сакмарский район': ['sakmara', 'Сакмарского района', 18],
  'Саракташский район': ['saraktash', 'Саракташского района', 26],
  'Светлинский район': ['svetly', 'Светлинского района', 12],
  'Северный район': ['severnoe', 'Северного района', 14],
  'Ташлинский район': ['tashla', 'Ташлинского района', 22],
  'Тоцкий район': ['totskoe', 'Тоцкого района', 21],
  'Тюльганский район': ['tyulgan', 'Тюльганского района', 14],
  'Шарлыкский район': ['sharlyk', 'Шарлыкского района', 16],
};

/** @throws Error where the table has no such municipality */
export function profileOf(name2020: string): MunicipalityProfile {
  const line = LINES[name2020];
  if (!line) throw new Error(`No profile of the municipality «${name2020}»`);
  const [slug, genitive, schools, townSchools = 0, town = null] = line;
  return { slug, genitive, schools, townSchools, town };
}
