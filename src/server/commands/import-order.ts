import path from 'node:path';
import { knownForms } from '#domain/catalogue/published.ts';
import { printDate } from '#domain/kernel/dates.ts';
import { type Finding, findingWeights } from '#domain/orders/reading/model.ts';
import { type PresentedReading, presentReading } from '#domain/orders/reading/present.ts';
import { readOrderFile } from '#server/imports/order-file.ts';
import type { Words } from '#server/lib/texts.ts';
import type { Command, Terminal } from './command.ts';
import { readLocalFile } from './local-file.ts';

/** Reads an order from a file and prints what the importer of the web would read; needs no database. */
export const importOrder: Command = {
  usage: 'FILE [--json]',
  options: { json: { type: 'boolean', default: false } },
  positionals: 1,
  async run(terminal, { json }, [file = '']) {
    const opened = await readLocalFile(path.resolve(terminal.folder, file));
    if ('refused' in opened) {
      const sentence = terminal.words(`file.${opened.refused}`, { path: file, ...opened.params });
      return refuse(terminal, json === true, opened.refused, sentence);
    }
    const read = await readOrderFile({
      bytes: opened.bytes,
      name: path.basename(file),
      options: { forms: knownForms },
    });
    if ('refused' in read) {
      const reason = terminal.words(`errors:order.refused.${read.refused}`);
      return refuse(terminal, json === true, read.refused, terminal.words('order.refused', { reason }));
    }
    const { encoding } = read;
    if (encoding && encoding !== 'utf-8') terminal.warn(terminal.words('file.decoded', { encoding }));
    const presented = presentReading(read.reading);
    if (json) {
      const findings = presented.findings.map((finding) => ({
        ...finding,
        ...wordsOf(finding, terminal.words),
      }));
      terminal.print(JSON.stringify({ ...presented, findings }, null, 2));
    } else {
      for (const line of summaryOf(presented, terminal.words)) terminal.print(line);
    }
    return 0;
  },
};

/** Whoever reads JSON gets JSON in every case; the sentence is for the person at the terminal. */
function refuse(terminal: Terminal, json: boolean, refused: string, sentence: string): 2 {
  if (json) terminal.print(JSON.stringify({ refused, message: sentence }));
  terminal.warn(sentence);
  return 2;
}

function wordsOf({ code, explanation }: Finding, words: Words): { title: string; text: string } {
  return {
    title: words(`findings:title.${code}`),
    text: words(`findings:explain.${explanation.key}`, explanation.params),
  };
}

function summaryOf(presented: PresentedReading, words: Words): string[] {
  const { requisites, clauses, items, proposedItems, annexes, findings } = presented;
  const number = requisites.number && words('order.number', { number: requisites.number });
  const date = requisites.date && words('order.dated', { date: printDate(requisites.date) });
  return [
    ...[requisites.body, [requisites.kind, date, number].filter(Boolean).join(' '), requisites.title].filter(
      (line): line is string => Boolean(line),
    ),
    '',
    words('order.clauses', { count: clauses.length }),
    ...clauses.map(({ no, text, dueOn }) =>
      row(no, text, dueOn && words('order.due', { date: printDate(dueOn) })),
    ),
    '',
    words('order.items', { count: items.length, proposed: proposedItems.length }),
    ...proposedItems.map(({ no, title, term }) => row(no, title, term.text)),
    '',
    words('order.annexes', { count: annexes.length }),
    ...annexes.map(({ no, title, firstLine, lastLine }) =>
      row(
        no ?? '',
        words('order.annex', { first: firstLine, last: lastLine, title: title ?? words('order.untitled') }),
      ),
    ),
    '',
    words('order.findings', { count: findings.length }),
    ...findingWeights.flatMap((weight) => {
      const found = findings.filter((finding) => finding.weight === weight);
      if (found.length === 0) return [];
      return [
        `${words(`findings:weight.${weight}`)}: ${found.length}`,
        ...found.map((f) => findingLine(f, words)),
      ];
    }),
  ];
}

function findingLine(finding: Finding, words: Words): string {
  const { title } = wordsOf(finding, words);
  const proposed = finding.proposed && words('order.proposed', { text: cut(finding.proposed, 60) });
  const line = words('order.line', { line: finding.place.line });
  return [`  ${line.padEnd(9)}`, `${title}:`, cut(finding.printed, 60), proposed].filter(Boolean).join(' ');
}

const row = (no: string, text: string, end?: string | null) =>
  `  ${no.padEnd(4)} ${cut(text, 90)}${end ? ` · ${end}` : ''}`;

function cut(text: string, length: number): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
}
