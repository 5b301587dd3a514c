import { spawn } from 'node:child_process';
import path from 'node:path';
import { startEmbedded } from '#server/postgres/embedded-postgres.ts';
import { type Comparison, timingOf } from './measure.ts';
import { firstAnswer, freePort, inThrowawayFolder, startProduct, stop } from './product.ts';

const STARTS = 3;
const hello = `require('node:http').createServer((_, answer) => answer.end('hello')).listen(process.argv[1], '127.0.0.1')`;

/** From the start of the process to the first answer; floor: bare PostgreSQL and a bare server of Node, one after the other. */
export function startUp(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const bare = path.join(folder, 'bare');
    const full = path.join(folder, 'full');
    const floorFirst = await startBare(bare);
    const productFirst = await startAndStop(full);
    const [floors, products]: [number[], number[]] = [[], []];
    for (let start = 0; start < STARTS; start++) {
      floors.push(await startBare(bare));
      products.push(await startAndStop(full));
    }
    const row = (what: string, at: string, product: number[], floor: number[]) => ({
      what,
      at,
      product: timing(product),
      floor: timing(floor),
    });
    return [
      row('first start', 'empty folder; the demonstration region is made', [productFirst], [floorFirst]),
      row('later start', `${STARTS} starts`, products, floors),
    ];
  });
}

const timing = (times: readonly number[]) => timingOf(times.map((ms) => ({ times: [ms], wholeMs: ms })));

async function startAndStop(dataDir: string): Promise<number> {
  const product = await startProduct(dataDir, 'on');
  await product.stop();
  return product.readyMs;
}

async function startBare(dataDir: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const server = await startEmbedded({ dataDir });
  const child = spawn(process.execPath, ['-e', hello, String(port)], { stdio: 'ignore' });
  await firstAnswer(port, '/', child);
  const took = performance.now() - began;
  await stop(child);
  await server.stop();
  return took;
}
