import { foldText } from '#domain/kernel/text.ts';

const endings =
  'иями ями ами ого его ому ему ыми ими ией иях иям ых их ый ий ой ая яя ое ее ые ие ую юю ов ев ей ам ям ах ях ом ем ия ии ию ью ым им а я о е ы и у ю ь й'.split(
    ' ',
  );
const shortest = 4;
const functionWords = new Set(
  'и в во на по с со к ко о об от до для при за из или а не их том числе также его ее через между под'.split(
    ' ',
  ),
);

/** A word without its inflection: «планы» and «планов» give one stem. Not a linguist's stem. */
export function stem(word: string): string {
  const bare = word.endsWith('ся') ? word.slice(0, -2) : word;
  const ending = endings.find((end) => bare.endsWith(end) && bare.length - end.length >= shortest);
  return ending ? bare.slice(0, -ending.length) : bare;
}

/** Stems of the meaningful words, in the order printed. */
export function stemsOf(text: string): string[] {
  return (foldText(text).match(/[а-яa-z]+(?:-[а-яa-z]+)*/gu) ?? [])
    .filter((word) => word.length > 1 && !functionWords.has(word))
    .map(stem);
}

const rootLength = 6;

/** Stems cut to their beginnings, so that «обучение» and «обученных», «консультации» and «консультирование» meet. */
export function rootsOf(text: string): string[] {
  return stemsOf(text).map((s) => s.slice(0, rootLength));
}

/** Share of common stems in all stems of two texts, 0…1. */
export function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((s) => right.has(s)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}

const sameMatter = 0.75;
const fewestStems = 4;

/** What a text is about: its stems, each once. */
export const matterOf = (text: string): ReadonlySet<string> => new Set(stemsOf(text));

/** Whether a clause and a measure speak of one deed: nearly all words of the measure's title stand in the clause. */
export function speaksOf(clause: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  const common = [...title].filter((s) => clause.has(s)).length;
  return title.size >= fewestStems && common / title.size >= sameMatter;
}
