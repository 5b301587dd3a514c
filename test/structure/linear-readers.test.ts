import { describe, expect, it } from 'vitest';
import { recognizeSchools } from '#domain/directory/rules.recognition.ts';
import { acceptedExtension, mediaTypeOf } from '#domain/documents/model.ts';
import { HEAD_BYTES, isAsNamed } from '#domain/documents/rules.content.ts';
import { findPerson } from '#domain/documents/rules.persons.ts';
import type { MeasureId } from '#domain/kernel/ids.ts';
import { cleanLine, cleanText } from '#domain/kernel/written.ts';
import { partyKeyOf } from '#domain/orders/reading/dictionary.ts';
import { isUnclosed } from '#domain/orders/reading/findings/wording.ts';
import { applyEdits, readRow } from '#domain/orders/reading/fixing.ts';
import { readLegend } from '#domain/orders/reading/legend.ts';
import { splitLines } from '#domain/orders/reading/lines.ts';
import type { Abbreviation, PlanRow } from '#domain/orders/reading/model.ts';
import { readResponsible } from '#domain/orders/reading/parties.ts';
import { kindOfParty } from '#domain/orders/rules.parties.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import { pastedItems } from '#domain/plans/rules.drafting.ts';
import { proposeLinks } from '#domain/plans/rules.links.proposals.ts';
import { proposedParts } from '#domain/plans/rules.splitting.ts';
import { parseSearch } from '#domain/search/rules.ts';
import { deadlinesIn } from '#domain/terms/rules.days.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { readBlock } from '#web/forms/grid/grid-clipboard.ts';

const legend: readonly Abbreviation[] = ['ОО', 'РЦРО', 'МОУО'].map((short) => ({
  short,
  full: `организация ${short} области`,
  origin: 'legend',
  source: { line: 1 },
}));
const row: PlanRow = readRow(
  {
    key: '1',
    no: '1',
    title: 'Дело',
    term: 'май 2021',
    responsible: 'РЦРО',
    result: '',
    section: null,
    source: { line: 1 },
  },
  legend,
);
const obligation = (title: string) =>
  ({
    measureId: '1' as MeasureId,
    kind: 'measure',
    number: '6',
    title,
    result: '',
    term: row.term,
  }) as PlanItem;

/** Everything that reads what people write, paste or send, with the most letters that it is given. */
const readers: Readonly<Record<string, readonly [most: number, read: (text: string) => unknown]>> = {
  'a term': [1000, readTerm],
  'a cell of responsible parties': [3000, (text) => readResponsible(text, legend)],
  'a longer cell of them': [5000, (text) => readResponsible(text, legend)],
  'the kind of a party': [3000, (text) => kindOfParty({ text, kind: 'unknown' }, legend)],
  'the key of a party': [10_000, partyKeyOf],
  'a decided cell': [
    10_000,
    (text) =>
      (['title', 'term', 'responsible', 'result'] as const).map((field) =>
        applyEdits([row], [{ row: '1', field, text }], legend),
      ),
  ],
  'a legend': [10_000, (text) => readLegend(splitLines(text), new Set())],
  'days in a sentence': [10_000, deadlinesIn],
  'brackets of a cell': [10_000, isUnclosed],
  'links that words speak of': [10_000, (text) => proposeLinks([obligation(text), obligation(text)], [])],
  'parts of a measure': [10_000, proposedParts],
  'a line that is given': [200_000, cleanLine],
  'a text that is given': [200_000, cleanText],
  'a person in a text': [10_000, findPerson],
  'the beginning of a file': [
    HEAD_BYTES,
    (text) => Object.keys(mediaTypeOf).map((kind) => isAsNamed(kind, new TextEncoder().encode(text))),
  ],
  'a search': [2000, parseSearch],
  'rows pasted into a draft': [20_000, (text) => pastedItems(text, String, undefined)],
  'a block pasted into a form': [20_000, readBlock],
  'a list of schools': [10_000, (text) => recognizeSchools(text, [], '2021-01-01')],
  'the name of a file': [10_000, acceptedExtension],
};

const leads = ['', 'центр (далее', 'согласно п. ', 'с 1 по ', '"'];
const runs = [
  ' ',
  '\t',
  '\u00a0',
  '\n',
  'а',
  'А',
  '1',
  '.',
  ',',
  '-',
  '(',
  ')',
  '«',
  '»',
  '"',
  '*',
  'а\n',
  'А\n',
  '1\t',
  'и ',
  'а, ',
  'а-',
  '(далее ',
  '(далее – А) ',
  'центр\n',
  'Иванов А.А.\n',
  'п. 6 ',
  'согласно п. 6 ',
  'до 1 ',
];

/** Milliseconds of the processor: what other programs take from the machine does not count. */
function spent(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** The processor's clock is coarse: short work is done many times. */
function timeOf(work: () => unknown): number {
  for (let rounds = 1; ; rounds *= 4) {
    const all = spent(() => {
      for (let i = 0; i < rounds; i++) work();
    });
    if (all > 40) return all / rounds;
  }
}

/** A reading as quick as this may grow as it likes: no text is longer. */
const quick = 8;
/** A text four times as long takes four times as long, sixteen times where the reading is quadratic. */
const times = 4;
const betweenLineAndSquare = 8;

/** Grows a text to the most letters and answers the length at which the time has left the straight line. */
function lengthOfTrouble(read: (text: string) => unknown, most: number, text: (length: number) => string) {
  for (const length of [most / 16, most / 4, most]) {
    const [whole, part] = [text(length), text(length / times)];
    const once = spent(() => read(whole));
    if (once < quick || once < betweenLineAndSquare * spent(() => read(part))) continue;
    const growth = () => timeOf(() => read(whole)) / timeOf(() => read(part));
    // A busy machine may disturb one measurement; not three.
    if ([1, 2, 3].every(() => growth() > betweenLineAndSquare)) return length;
  }
  return undefined;
}

describe('the time of reading grows as the text does, up to the most that is taken', () => {
  it.each(Object.entries(readers))('%s', { timeout: 300_000 }, (_, [most, read]) => {
    const trouble = leads.flatMap((lead) =>
      runs.flatMap((run) => {
        const end = lead === '' ? '' : '(x';
        const text = (length: number): string =>
          `${lead}${run.repeat(Math.ceil(length / run.length))}`.slice(0, length - end.length) + end;
        const length = lengthOfTrouble(read, most, text);
        return length === undefined ? [] : [{ lead, run, end, length }];
      }),
    );
    expect(trouble).toEqual([]);
  });

  it('a reading that takes the square of its text is found', () => {
    const square = (text: string): number => {
      let same = 0;
      for (const one of text) for (const other of text) if (one === other) same++;
      return same;
    };
    expect(lengthOfTrouble(square, 16_000, (length) => 'а'.repeat(length))).toBeLessThanOrEqual(16_000);
  });
});
