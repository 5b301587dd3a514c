/** Items of one enumeration inside a cell: where the words of each stand, and how long the words before the first are. */
export interface Enumeration {
  readonly lead: number;
  readonly items: readonly (readonly [start: number, end: number])[];
}

const letters = 'абвгдежзиклмн';
/** Marks of items, each with the place of its sequence; dashes have none. */
const marks: readonly (readonly [mark: RegExp, place: (printed: string, i: number) => number])[] = [
  [/(?<=^|\s)(\d{1,2})\)\s*/gu, (printed) => Number(printed)],
  [/(?<=^|\s)([а-н])\)\s*/gu, (printed) => letters.indexOf(printed) + 1],
  [/(?<=^|\n|[:;.] )(\d{1,2})\.\s+(?=[А-ЯЁа-яё])/gu, (printed) => Number(printed)],
  [/(?<=^|\n ?|[:;] ?)([-–—•])\s*(?=[А-ЯЁа-яё«])/gu, (_, i) => i + 1],
];
const most = 20;
const trailing = /[\s;,.]$/u;

function between(text: string, start: number, end: number): [number, number] {
  let last = end;
  while (last > start && trailing.test(text.slice(last - 1, last))) last--;
  return [start, last];
}

/** «… : 1) …; 2) …», «а) …; б) …», «– …; – …»: the items of a cell, where it has two or more in their order. */
export function enumerationIn(text: string): Enumeration | undefined {
  for (const [mark, place] of marks) {
    const found = [...text.matchAll(mark)];
    const inOrder = found.every((match, i) => place(match[1] ?? '', i) === i + 1);
    if (found.length < 2 || found.length > most || !inOrder) continue;
    const items = found.map((match, i) =>
      between(text, match.index + match[0].length, found[i + 1]?.index ?? text.length),
    );
    if (items.every(([start, end]) => end - start >= 3)) return { lead: found[0]?.index ?? 0, items };
  }
  return undefined;
}

/** The parts of a cell between «;» or line breaks. */
export function partsBetween(text: string, separator: RegExp): (readonly [number, number])[] {
  const cuts = [...text.matchAll(separator)];
  return [...cuts, undefined].map((cut, i) => {
    const before = cuts[i - 1];
    return between(text, before ? before.index + before[0].length : 0, cut?.index ?? text.length);
  });
}
