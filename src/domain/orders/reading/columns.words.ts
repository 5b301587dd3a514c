import { foldText, lookalikesToCyrillic } from '#domain/kernel/text.ts';
import { plain } from './lines.ts';
import type { CellField } from './model.ts';

/** What a column holds; 'group' is the part of the plan its rows belong to. */
export type Role = CellField | 'no';

/** What the header words of official plans mean; the first match counts, hence results before terms. */
const headerWords: readonly [Role, RegExp][] = [
  ['no', /^(?:№+|n+|no|номер)(?:\s|$|\.|п)|^п\s?[/.]\s?п/u],
  ['result', /результат|итог|выход|вид документа|форма (?:отчет|предст|подтв)|подтвержда|^эффект|^продукт/u],
  ['responsible', /ответств|^отв\.|исполнител|отвеча|^кто(?:\s|$)/u],
  [
    'term',
    /^(?:[а-я]+(?:ый|ые|ой) )?сроки?(?:\s|$|,|\()|^(?:дат[аы]|год|месяц|период|время) (?:исп|пров|вып|реал|начал|оконч|заверш)|^дат[аы](?:$|,|\/)|^период$|^месяцы?$|^начало|^оконч|^заверш|^когда(?:\s|$)|^дедлайн/u,
  ],
  [
    'title',
    /мероприят|содержани|^наименовани|^поручени|^действи|^задач|^меры|^виды? (?:деятельности|работ)|^направлени|^что (?:дела|сдела|нужно|необходимо|надо)|^шаги?(?:\s|$)|^работы$/u,
  ],
];

export const roleOf = (text: string): Role | undefined =>
  headerWords.find(([, words]) => words.test(text))?.[0];

const fewestColumns = 3;

/** The header of a plan: names of three columns and more, a measure and a term among them. */
export function namesPlan(cells: readonly string[]): boolean {
  const roles = new Set(cells.map((cell) => roleOf(foldHeader(cell))));
  roles.delete(undefined);
  return roles.size >= fewestColumns && roles.has('title') && roles.has('term');
}

/** A header cell for matching: without markup, case and Latin look-alikes. */
export const foldHeader = (cell: string): string => foldText(lookalikesToCyrillic(plain(cell)));
