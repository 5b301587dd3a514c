import { parseArgs } from 'node:util';
import { accept } from './accept.ts';
import { beside } from './beside.ts';
import { consolidation } from './consolidation.ts';
import { effort } from './effort.ts';
import { exports } from './exports.ts';
import { fanout } from './fanout.ts';
import { form } from './form.ts';
import { gantt } from './gantt.ts';
import { imports } from './imports.ts';
import { machineOf } from './machine.ts';
import type { Comparison } from './measure.ts';
import { peerServer } from './peer-server.ts';
import { queue } from './queue.ts';
import { tableOf, writeReadme } from './report.ts';
import { save } from './save.ts';
import { search } from './search.ts';
import { startUp } from './start-up.ts';

/**
 * `npm run bench`                        every scenario
 * `npm run bench -- save accept`         only those
 * `npm run bench -- --json`              figures for a program
 * `npm run bench -- --write`             and the table into bench/README.md
 */
const scenarios: Readonly<Record<string, () => Promise<Comparison[]>>> = {
  save,
  accept,
  consolidation,
  queue,
  imports,
  fanout,
  search,
  'peer-server': peerServer,
  form,
  gantt,
  exports,
  beside,
  effort,
  'start-up': startUp,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(scenarios, name));
if (unknown.length > 0) {
  console.error(`No scenario ${unknown.join(', ')}: there are ${Object.keys(scenarios).join(', ')}.`);
  process.exit(2);
}

const chosen = positionals.length > 0 ? positionals : Object.keys(scenarios);
const machine = machineOf();
const rows: Comparison[] = [];
for (const name of chosen) {
  const began = performance.now();
  process.stderr.write(`${name}…\n`);
  rows.push(...((await scenarios[name]?.()) ?? []));
  process.stderr.write(`${name}: ${Math.round((performance.now() - began) / 1000)} s\n`);
}

if (values.write) writeReadme(machine, rows);
console.log(values.json ? JSON.stringify({ machine, rows }, null, 2) : tableOf(machine, rows));
