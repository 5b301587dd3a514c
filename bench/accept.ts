import { surveysContract as api } from '#domain/surveys/contract.ts';
import { newId } from '#server/lib/ids.ts';
import { type Browser, clientOf } from './client.ts';
import { asOwner, type Floor, openFloor } from './floor.ts';
import { type LoadedForm, type LoadedRegion, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, compare } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';
import { aggregateOf } from './templates.ts';

const WORKERS = [1, 8, 64] as const;
const FORMS_AT = { 1: 80, 8: 160, 64: 300 } as const;
const SCHOOLS = 600;
/** The first municipality has as many schools as all others together: it is where everybody meets. */
const PLACES = [SCHOOLS, ...spread(SCHOOLS, 41)];
const anAggregate = aggregateOf(Array.from({ length: 10 }, (_, serial) => serial));

/** Acceptance with its aggregate: everybody in one municipality, and spread over 41; floor: the same rows, written bare. */
export function accept(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const region = await asOwner(product.owner, async (client) => {
        await loadTemplates(client);
        const loaded = await loadRegion(client, { code: '56', schools: PLACES, stateOf: () => 'submitted' });
        await settle(product.owner, client);
        return loaded;
      });
      const together = region.forms.filter((form) => form.municipality === 0);
      // Neighbours in the queue stand in different municipalities.
      const apart = region.forms
        .filter((form) => form.municipality !== 0)
        .map((form, at) => ({ form, at: at % Math.ceil(SCHOOLS / 41) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ form }) => form);
      return [
        ...(await acceptAll(product, region, together, 'in one municipality')),
        ...(await acceptAll(product, region, apart, 'in 41 municipalities')),
      ];
    } finally {
      await product.stop();
    }
  });
}

async function acceptAll(
  product: Product,
  region: LoadedRegion,
  forms: readonly LoadedForm[],
  where: string,
): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const workers of WORKERS) {
    await submitAgain(product);
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    rows.push(
      await compare(
        { what: `accept a form ${where}`, at: `${workers} at once` },
        { workers, seconds: 5, acts: FORMS_AT[workers] },
        (_, turn) => {
          const form = forms[turn] as LoadedForm;
          const specialist = region.specialists[form.municipality] as Browser;
          return send(specialist, api.accept, { params: { id: form.id }, body: { version: 1 } });
        },
        // From the other end of the queue: both work through forms of their own.
        (worker, turn) => acceptBare(raw, worker, region, forms[forms.length - 1 - turn] as LoadedForm),
      ),
    );
    close();
    await raw.close();
  }
  return rows;
}

/** Every form waits for its decision again, and nothing has been accepted. */
async function submitAgain({ owner }: Product): Promise<void> {
  await asOwner(owner, async (client) => {
    await client.query(`UPDATE survey_forms SET status = 'submitted', version = 1`);
    await client.query('UPDATE survey_projections SET accepted = false');
    await client.query(
      `UPDATE survey_aggregates SET forms = 0, buckets = '{}', sums = array_fill(0::bigint, ARRAY[cardinality(sums)]),
              filled = array_fill(0, ARRAY[cardinality(sums)]), no_data = array_fill(0, ARRAY[cardinality(sums)])`,
    );
    await settle(owner, client);
  });
}

/** What an acceptance must leave behind, and nothing else: no session, rights, scope, check or answer. */
async function acceptBare(raw: Floor, worker: number, region: LoadedRegion, form: LoadedForm): Promise<void> {
  const query = (sql: string, values?: unknown[]) => raw.query(worker, sql, values);
  const place = [region.id, region.campaign, region.municipalities[form.municipality]];
  const { forms, sums, filled, noData, buckets } = anAggregate;
  await query('BEGIN');
  await query(
    `UPDATE survey_forms SET status = 'accepted', version = version + 1, decided_at = now() WHERE region_id = $1 AND id = $2`,
    [region.id, form.id],
  );
  await query(
    `INSERT INTO survey_steps (region_id, id, form_id, step, round, made_by, made_at) VALUES ($1, $2, $3, 'accepted', 1, $4, now())`,
    [region.id, newId(), form.id, region.id],
  );
  await query(
    'SELECT * FROM survey_aggregates WHERE region_id = $1 AND campaign_id = $2 AND municipality_id = $3 FOR UPDATE',
    place,
  );
  await query(
    'SELECT numbers, no_data, buckets FROM survey_projections WHERE region_id = $1 AND form_id = $2',
    [region.id, form.id],
  );
  await query(
    `UPDATE survey_aggregates SET forms = $4, sums = $5, filled = $6, no_data = $7, buckets = $8
      WHERE region_id = $1 AND campaign_id = $2 AND municipality_id = $3`,
    [...place, forms, sums, filled, noData, buckets],
  );
  await query('UPDATE survey_projections SET accepted = true WHERE region_id = $1 AND form_id = $2', [
    region.id,
    form.id,
  ]);
  await query(
    `INSERT INTO audit_events (region_id, id, business_at, event, request_id) VALUES ($1, $2, now(), 'bench.accepted', 'bench')`,
    [region.id, newId()],
  );
  await query('COMMIT');
}
