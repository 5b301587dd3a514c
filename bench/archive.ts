import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync, Zip, ZipDeflate } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { archivesContract as api } from '#domain/surveys/archives/contract.ts';
import { clientOf, type Send } from './client.ts';
import { asOwner } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, measure, type Timed, timingOf } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const [FEW, MANY] = [100, 900] as const;
const ROUNDS = 2;
/** A page looks once a second. */
const LOOK_MS = 500;
const SAMPLE_MS = 100;
const BOUNDS = { workers: 1, seconds: 600, acts: 1 } as const;

/**
 * All forms of a collection as one archive, from the press to the moment when it can be downloaded, beside the cells of
 * the same workbooks written and zipped by the same libraries; and what memory is held at most beside that of a ninth of them.
 */
export function archive(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    const { send, close } = clientOf(product.port, 1);
    try {
      const [few, many] = await asOwner(product.owner, async (client) => {
        await loadTemplates(client);
        const load = (code: string, schools: number) =>
          loadRegion(client, { code, schools: spread(schools), stateOf: () => 'accepted' });
        const loaded = [await load('57', FEW), await load('58', MANY)] as const;
        await settle(product.owner, client);
        return loaded;
      });
      await prepare(send, few);
      const [ofFew, ofMany] = [
        await costOf(product, () => prepare(send, few)),
        await costOf(product, () => prepare(send, many)),
      ];
      const floor = await bareWorkbooks(await download(product, many));
      const [products, floors]: [Timed[], Timed[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        products.push(await measure(BOUNDS, () => prepare(send, many)));
        floors.push(await measure(BOUNDS, floor));
      }
      const processor = process.cpuUsage();
      await floor();
      const { user, system } = process.cpuUsage(processor);
      const single = (figure: number) => timingOf([{ times: [figure], wholeMs: 1000 }]);
      return [
        {
          what: 'all forms as one archive',
          at: `${MANY} forms`,
          product: timingOf(products),
          floor: timingOf(floors),
        },
        {
          what: 'processor that it takes, ms',
          at: `${MANY} forms`,
          product: single(ofMany.processorMs),
          floor: single((user + system) / 1000),
        },
        {
          what: 'memory held meanwhile at most, MB',
          at: `${MANY} forms, beside ${FEW}`,
          product: single(ofMany.megabytes),
          floor: single(ofFew.megabytes),
        },
      ];
    } finally {
      close();
      await product.stop();
    }
  });
}

/** @throws Error when it was not prepared */
async function prepare(send: Send, { curator, campaign }: LoadedRegion): Promise<void> {
  const params = { id: campaign };
  let { archive: made } = await send(curator, api.askArchive, { params, body: {} });
  while (made.status === 'waiting' || made.status === 'preparing') {
    await sleep(LOOK_MS);
    const { archive: seen } = await send(curator, api.getArchive, { params });
    if (!seen) throw new Error('no archive');
    made = seen;
  }
  if (made.status !== 'ready') throw new Error(`the archive is ${made.status}`);
}

async function download({ port }: Product, { curator, campaign }: LoadedRegion): Promise<Uint8Array> {
  const address = `http://127.0.0.1:${port}/api/campaigns/${campaign}/archive/file`;
  const answer = await fetch(address, { headers: { cookie: `opora=${curator.token}` } });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.bytes();
}

/** As many workbooks of the same cells without any layout, into one archive. */
async function bareWorkbooks(archived: Uint8Array): Promise<() => Promise<void>> {
  const files = unzipSync(archived);
  const names = Object.keys(files);
  // The answers are those of thirty schools, repeated.
  const books: Parameters<typeof writeXlsx>[0][] = [];
  for (const name of names.slice(0, 30)) {
    const { sheets } = await readXlsx(files[name] ?? new Uint8Array());
    books.push({ sheets: sheets.map(({ name: sheet, rows }) => ({ name: sheet, rows })) });
  }
  return async () => {
    const zip = new Zip(() => undefined);
    for (const [at, name] of names.entries()) {
      const file = new ZipDeflate(name, { level: 0 });
      zip.add(file);
      file.push(await writeXlsx(books[at % books.length] ?? { sheets: [] }), true);
    }
    zip.end();
  };
}

/** Of the server and its printing processes together: their time at the processor, the most that they held. */
async function costOf(
  { pid }: Product,
  work: () => Promise<void>,
): Promise<{ readonly processorMs: number; readonly megabytes: number }> {
  const before = sumOf(pid, processorOf);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, sumOf(pid, residentOf));
  }, SAMPLE_MS);
  await work().finally(() => clearInterval(watch));
  return {
    processorMs: sumOf(pid, processorOf) - before,
    megabytes: most / 2 ** 20,
  };
}

function sumOf(pid: number, figure: (of: number) => number): number {
  const printers = read(pid, `task/${pid}/children`)
    .split(' ')
    .filter((child) => child !== '' && read(Number(child), 'cmdline').includes('printing'));
  return [pid, ...printers.map(Number)].reduce((sum, one) => sum + figure(one), 0);
}

function residentOf(pid: number): number {
  const [, kilobytes = 0] = /^VmRSS:\s*(\d+) kB/m.exec(read(pid, 'status')) ?? [];
  return Number(kilobytes) * 1024;
}

const TICK_MS = 10;

/** With what has ended under it: a grown printing process gives way to another one. (proc_pid_stat(5), fields 14–17) */
function processorOf(pid: number): number {
  const [, fields = ''] = read(pid, 'stat').split(') ');
  return (
    fields
      .split(' ')
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS
  );
}

/** Empty of a process that has ended meanwhile. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
