import { surveysContract as api } from '#domain/surveys/contract.ts';
import { type Browser, clientOf } from './client.ts';
import { asOwner, createRows, openFloor, upsertRow } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, compare, measure } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';
import { templateOf } from './templates.ts';

const WORKERS = [1, 8, 64] as const;
const SECONDS = 4;
/** Schools that have begun: their documents are as large as any, so each saved cell rewrites a real one. */
const BEGUN = 64;
const FORMS_AT = { 1: 60, 8: 200, 64: 500 } as const;
const CELL = 'contingent.families.count';

/** A cell, and a complete form in one request, saved by heads of schools; floor: the same bytes in one durable upsertRow. */
export function save(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const region = await asOwner(product.owner, async (client) => {
        await loadTemplates(client);
        await createRows(client);
        const stateOf = (serial: number) => (serial < BEGUN ? ('draft' as const) : ('empty' as const));
        const loaded = await loadRegion(client, { code: '56', schools: spread(900), stateOf, heads: true });
        await settle(product.owner, client);
        return loaded;
      });
      return [
        ...(await saveCell(product, region)),
        ...(await openForm(product, region)),
        ...(await saveForm(product, region)),
      ];
    } finally {
      await product.stop();
    }
  });
}

async function saveCell(product: Product, { forms, heads }: LoadedRegion): Promise<Comparison[]> {
  const versions = new Map<number, number>();
  const rows: Comparison[] = [];
  for (const workers of WORKERS) {
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    const act = async (worker: number, turn: number) => {
      const form = forms[worker] as (typeof forms)[number];
      const changes = [{ cell: CELL, value: turn, base: versions.get(worker) ?? 1 }];
      const saved = await send(heads[worker] as Browser, api.saveCells, {
        params: { id: form.id },
        body: { changes },
      });
      if (saved.conflicts.length > 0) throw new Error('a cell saved by one person met a conflict');
      versions.set(worker, saved.version);
    };
    await measure({ workers, seconds: 0.5, acts: workers * 5 }, (worker, turn) =>
      act(worker, 100_000 + turn),
    );
    rows.push(
      await compare(
        { what: 'save one cell', at: `${workers} at once` },
        { workers, seconds: SECONDS, acts: 20_000 },
        act,
        (worker, turn) => {
          const bytes = JSON.stringify({ cell: CELL, value: turn, base: turn });
          return raw.query(worker, upsertRow, [forms[worker]?.id, CELL, bytes]);
        },
      ),
    );
    close();
    await raw.close();
  }
  return rows;
}

/** A form that is filled in, read to be worked on; floor: its ready document by its key. */
async function openForm(product: Product, { forms, heads }: LoadedRegion): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const workers of WORKERS) {
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    rows.push(
      await compare(
        { what: 'open a filled form', at: `${workers} at once` },
        { workers, seconds: SECONDS, acts: 20_000 },
        (worker) => send(heads[worker] as Browser, api.getForm, { params: { id: forms[worker]?.id ?? '' } }),
        (worker) =>
          raw.query(worker, 'SELECT answers, cell_versions, comments FROM survey_forms WHERE id = $1', [
            forms[worker]?.id,
          ]),
      ),
    );
    close();
    await raw.close();
  }
  return rows;
}

async function saveForm(product: Product, { forms, heads }: LoadedRegion): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  let next = BEGUN;
  for (const workers of WORKERS) {
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    rows.push(
      await compare(
        { what: 'save a complete form', at: `${workers} at once` },
        { workers, seconds: SECONDS * 2, acts: FORMS_AT[workers] },
        async () => {
          const serial = next++;
          const form = forms[serial] as (typeof forms)[number];
          const changes = Object.entries(templateOf(serial).answers).map(([cell, value]) => ({
            cell,
            value,
            base: 0,
          }));
          await send(heads[serial] as Browser, api.saveCells, { params: { id: form.id }, body: { changes } });
        },
        (worker, turn) => {
          const serial = BEGUN + turn;
          return raw.query(worker, upsertRow, [
            forms[serial]?.id,
            '',
            JSON.stringify(templateOf(serial).answers),
          ]);
        },
      ),
    );
    close();
    await raw.close();
  }
  return rows;
}
