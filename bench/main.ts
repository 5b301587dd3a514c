import { parseArgs } from 'node:util';
import { accept } from './accept.ts';
import { archive } from './archive.ts';
import { assignments } from './assignments.ts';
import { beside } from './beside.ts';
import { consolidation } from './consolidation.ts';
import { effort } from './effort.ts';
import { exports } from './exports.ts';
import { fanout } from './fanout.ts';
import { form } from './form.ts';
import { gantt } from './gantt.ts';
import { imports } from './imports.ts';
import { machineOf } from './machine.ts';
import { peerServer } from './peer-server.ts';
import { queue } from './queue.ts';
import { failuresOf, tableOf, writeReadme } from './report.ts';
import { runEach, type Scenarios } from './run.ts';
import { save } from './save.ts';
import { search } from './search.ts';
import { searchSchools } from './search-schools.ts';
import { startUp } from './start-up.ts';

/**
 * `npm run bench`                        every scenario
 * `npm run bench -- save accept`         only those
 * `npm run bench -- --json`              figures for a program
 * `npm run bench -- --write`             and the table into bench/README.md
 *
 * A scenario that fails is told at the end, by code 1 as well; the figures of the others are printed and written.
 */
const scenarios: Scenarios = {
  save,
  accept,
  consolidation,
  queue,
  imports,
  fanout,
  assignments,
  search,
  'search-schools': searchSchools,
  'peer-server': peerServer,
  form,
  gantt,
  exports,
  archive,
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

const machine = machineOf();
const { rows, failures } = await runEach(
  scenarios,
  positionals.length > 0 ? positionals : Object.keys(scenarios),
  (line) => process.stderr.write(`${line}\n`),
);

if (values.write) writeReadme(machine, rows);
console.log(
  values.json
    ? JSON.stringify({ machine, rows, failed: failures.map(({ name }) => name) }, null, 2)
    : tableOf(machine, rows),
);
if (failures.length > 0) {
  console.error(failuresOf(failures));
  process.exitCode = 1;
}
