import { settingOf } from './docx.xml.ts';
import { childOf, childrenOf, type XmlNode } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** «%1.%2)»: figures of the levels and what stands around them. */
  readonly text: string;
}

interface NumberedList {
  /** Lists of one definition go on counting together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface NumberedPlace {
  readonly list: string;
  readonly level: number;
}

/** Writes the numbers that the word processor shows and does not keep. One for a document, asked from top to bottom. */
export interface Numbering {
  /** «1.», «2)», «–»; empty for a paragraph of no list. */
  labelOf(paragraph: XmlNode): string;
}

export function numberingOf(numbering: XmlNode | undefined, styles: XmlNode | undefined): Numbering {
  const lists = listsOf(childOf(numbering, 'numbering'));
  const byStyle = placesByStyle(childOf(styles, 'styles'));
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    labelOf(paragraph) {
      const properties = childOf(paragraph, 'pPr');
      const own = placeOf(properties);
      const place = { ...byStyle.get(settingOf(properties, 'pStyle') ?? ''), ...own };
      const list = lists.get(place.list ?? '');
      const at = place.level ?? 0;
      const level = list?.levels.get(at);
      if (!list || !level) return '';
      const counts = counters.get(list.definition) ?? [];
      counters.set(list.definition, counts);
      if (!begun.has(place.list ?? '')) {
        begun.add(place.list ?? '');
        for (const [of, start] of list.restarts) counts[of] = start - 1;
      }
      counts[at] = (counts[at] ?? level.start - 1) + 1;
      counts.length = at + 1;
      if (level.format === 'bullet') return '–';
      return level.text.replace(/%(\d)/gu, (_, figure: string) => {
        const of = Number(figure) - 1;
        const shown = list.levels.get(of);
        return figures(
          counts[of] ?? shown?.start ?? 1,
          of === at ? level.format : (shown?.format ?? 'decimal'),
        );
      });
    },
  };
}

/** What a paragraph or style says itself; a list of number 0 takes it out of any list. */
function placeOf(properties: XmlNode | undefined): Partial<NumberedPlace> {
  const numbered = childOf(properties, 'numPr');
  const [list, level] = [settingOf(numbered, 'numId'), settingOf(numbered, 'ilvl')];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}

function placesByStyle(styles: XmlNode | undefined): Map<string, Partial<NumberedPlace>> {
  const known = new Map(childrenOf(styles, 'style').map((s) => [s.attributes.get('styleId') ?? '', s]));
  const places = new Map<string, Partial<NumberedPlace>>();
  for (const [id, style] of known) {
    let place: Partial<NumberedPlace> = {};
    const seen = new Set<XmlNode>();
    for (
      let at: XmlNode | undefined = style;
      at && !seen.has(at);
      at = known.get(settingOf(at, 'basedOn') ?? '')
    ) {
      seen.add(at);
      place = { ...placeOf(childOf(at, 'pPr')), ...place };
    }
    if (place.list !== undefined) places.set(id, place);
  }
  return places;
}

function listsOf(numbering: XmlNode | undefined): Map<string, NumberedList> {
  const definitions = new Map(
    childrenOf(numbering, 'abstractNum').map((one) => [
      one.attributes.get('abstractNumId') ?? '',
      levelsOf(one),
    ]),
  );
  return new Map(
    childrenOf(numbering, 'num').map((num): [string, NumberedList] => {
      const definition = settingOf(num, 'abstractNumId') ?? '';
      const levels = new Map(definitions.get(definition));
      const restarts = new Map<number, number>();
      for (const override of childrenOf(num, 'lvlOverride')) {
        const at = Number(override.attributes.get('ilvl'));
        const start = settingOf(override, 'startOverride');
        if (start !== undefined) restarts.set(at, Number(start));
        for (const [of, level] of levelsOf(override)) levels.set(of, level);
      }
      return [num.attributes.get('numId') ?? '', { definition, levels, restarts }];
    }),
  );
}

const levelsOf = (node: XmlNode): Map<number, Level> =>
  new Map(
    childrenOf(node, 'lvl').map((level) => [
      Number(level.attributes.get('ilvl')),
      {
        start: Number(settingOf(level, 'start') ?? 1),
        format: settingOf(level, 'numFmt') ?? 'decimal',
        text: settingOf(level, 'lvlText') ?? '',
      },
    ]),
  );

const letters = {
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
  russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
} as const;

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Roman figures up to 3999; beyond that nobody numbers. */
function roman(value: number): string {
  let [left, text] = [Math.min(value, 3999), ''];
  for (const [worth, sign] of romans) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

function figures(value: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  const alphabet = letters[format as keyof typeof letters];
  return alphabet?.[value - 1] ?? String(value);
}
