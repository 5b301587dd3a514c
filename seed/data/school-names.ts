import type { Chance } from './random.ts';

/** Adjectives of invented villages: plain Russian roots, as half of the region's real names are. */
const VILLAGES =
  `Берёзовская Ключевская Каменская Луговская Озёрская Родниковская Степновская Дубравская Липовская
Ольховская Калиновская Рябиновская Вишнёвская Яблоневская Черёмуховская Кленовская Ивовская Тополевская Сосновская
Еловская Полянская Залесская Заречная Загорская Раздольная Привольная Просторная Светлинская Солнечная Зареченская
Покровская Троицкая Воскресенская Никольская Михайловская Преображенская Успенская Благовещенская Рождественская
Хлебодаровская Колосовская Нивская Зерновская Пшеничная Целинная Ковыльная Полынная Курганская Овражная Балочная
Ручьёвская Бродовская Переправная Мостовская Песчанская Глинковская Солончанская Меловая Известковская Кремнёвская
Журавлёвская Лебединская Соколинская Орловская Ястребовская Перепёлкинская Стрепетовская Дрофинская Грачинская
Медовская Пчелинская Садовская Огородная Бахчевая Виноградная Мельничная Кузнецкая Гончарная Ямская Слободская
Станичная Казачинская Хуторская Рубежная Сторожевская Дозорная Караванная Тракторная Маякская Рассветная`.split(
    /\s+/,
  );
const PREFIXES = ['', '', '', 'Ново', 'Старо', 'Верхне', 'Нижне', 'Мало', 'Больше', 'Красно'];

/** Different names of villages within one municipality; another municipality may repeat them, as in life. */
export function villageNames(chance: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const root = chance.pick(VILLAGES);
    const prefix = chance.pick(PREFIXES);
    names.add(prefix === '' ? root : prefix + root.toLowerCase());
  }
  return [...names];
}

export const LEVELS = ['primary', 'basic', 'secondary', 'lyceum', 'gymnasium'] as const;
export type SchoolLevel = (typeof LEVELS)[number];

export const LEVEL_NAMES = {
  primary: ['НОШ', 'начальная общеобразовательная школа'],
  basic: ['ООШ', 'основная общеобразовательная школа'],
  secondary: ['СОШ', 'средняя общеобразовательная школа'],
  lyceum: ['Лицей', 'лицей'],
  gymnasium: ['Гимназия', 'гимназия'],
} as const satisfies Record<SchoolLevel, readonly [short: string, full: string]>;

export const LEGAL_FORMS = [
  ['МБОУ', 'Муниципальное бюджетное общеобразовательное учреждение'],
  ['МОБУ', 'Муниципальное общеобразовательное бюджетное учреждение'],
  ['МАОУ', 'Муниципальное автономное общеобразовательное учреждение'],
] as const;
