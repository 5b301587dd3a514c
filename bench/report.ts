import fs from 'node:fs';
import type { Machine } from './machine.ts';
import type { Comparison, Timing } from './measure.ts';
import type { Failure } from './run.ts';

const readme = new URL('README.md', import.meta.url);
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->'];

const columns = [
  'what',
  'at',
  'product p50 / p95, ms',
  'per s',
  'floor p50 / p95, ms',
  'per s',
  'ratio p50',
  'ratio per s',
];

/** Figures in Markdown; a ratio is how many times the floor the product costs. */
export function tableOf(machine: Machine, rows: readonly Comparison[]): string {
  const { date, cores, processor, memoryGb, node, postgres } = machine;
  return [
    `${date}: ${cores} cores (${processor}), ${memoryGb} GB, Node ${node}, PostgreSQL ${postgres}, fsync on.`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map((_, at) => (at < 2 ? '---' : '---:')).join('|')}|`,
    ...rows.map(({ what, at, product, floor }) => {
      const ratios = [product.p50 / floor.p50, floor.perSecond / product.perSecond].map(
        (r) => `**${figure(r)}**`,
      );
      const cells = [what, at, ...timing(product), ...timing(floor), ...ratios];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

const timing = ({ p50, p95, perSecond }: Timing) => [`${figure(p50)} / ${figure(p95)}`, figure(perSecond)];

/** Two digits that mean something. */
function figure(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(2)));
}

/** Each with where it happened. */
export function failuresOf(failures: readonly Failure[]): string {
  return failures
    .map(({ name, error }) => `${name} failed: ${error instanceof Error ? error.stack : error}`)
    .join('\n');
}

export function writeReadme(machine: Machine, rows: readonly Comparison[]): void {
  const text = fs.readFileSync(readme, 'utf8');
  const [before, rest = ''] = text.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  fs.writeFileSync(readme, `${before}${BEGIN}\n${tableOf(machine, rows)}\n${END}${after}`);
}
