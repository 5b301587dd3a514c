import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { type Browser, clientOf } from './client.ts';
import { filesOf } from './imports.ts';
import { type Comparison, measure, type Timed, timingOf } from './measure.ts';
import { loadPlans } from './plans.ts';
import { inThrowawayFolder, startProduct } from './product.ts';

const ROWS = 2000;
const [PRINTS, READINGS] = [20, 4];
const ROUNDS = 4;
const BOUNDS = { workers: 1, seconds: 4, acts: 400 } as const;
/** By then every print and reading waits, and after it the side processes of the last round are quiet. */
const SETTLE_MS = 4000;

/**
 * A list of one person while 20 papers and 4 orders of 2,000 rows wait to be printed and read, beside the same list
 * alone: the long work must be felt at the processor only.
 */
export function beside(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    const { send, close } = clientOf(product.port, 1);
    try {
      const { region, plans } = await loadPlans(product, [ROWS]);
      const [, , order] = await filesOf(ROWS);
      const crowd = crowdOf(
        `http://127.0.0.1:${product.port}/api`,
        region.curator,
        plans[0]?.id ?? '',
        order[1],
      );
      const list = () => send(region.curator, assignmentsContract.listAssignments, {});
      await measure(BOUNDS, list);
      const [alone, among]: [Timed[], Timed[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        alone.push(await measure(BOUNDS, list));
        const leave = crowd();
        await sleep(SETTLE_MS);
        among.push(await measure(BOUNDS, list));
        await leave();
        await sleep(SETTLE_MS);
      }
      return [
        {
          what: 'a list beside waiting prints and readings; the floor is the same list alone',
          at: `${PRINTS} prints, ${READINGS} readings of ${ROWS} rows`,
          product: timingOf(among),
          floor: timingOf(alone),
        },
      ];
    } finally {
      close();
      await product.stop();
    }
  });
}

/** So many at once: who has got a file asks for the next one. */
function crowdOf(api: string, { token, csrfToken }: Browser, plan: string, order: Uint8Array) {
  const cookie = `opora=${token}`;
  const print = (signal: AbortSignal) =>
    fetch(`${api}/plans/${plan}/export/pdf`, { signal, headers: { cookie } });
  const read = (signal: AbortSignal) =>
    fetch(`${api}/orders?name=plan.txt`, {
      // An order is taken once: each has a line of its own.
      signal,
      method: 'POST',
      body: Buffer.concat([order, Buffer.from(`\n${randomUUID()}`)]),
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        'idempotency-key': randomUUID(),
        'content-type': 'application/octet-stream',
      },
    });
  return () => {
    const left = new AbortController();
    const again = async (act: typeof print) => {
      while (!left.signal.aborted) {
        const answer = await act(left.signal);
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
        await answer.bytes();
      }
    };
    const crowd = [...Array(PRINTS).fill(print), ...Array(READINGS).fill(read)].map((act: typeof print) =>
      again(act).catch((error: unknown) => {
        if (!left.signal.aborted) throw error;
      }),
    );
    return async () => {
      left.abort();
      await Promise.all(crowd);
    };
  };
}
