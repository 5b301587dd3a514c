import type pg from 'pg';
import { approvalContract } from '#domain/approval/contract.ts';
import type { PlanDraftId } from '#domain/kernel/ids.ts';
import { newId } from '#server/lib/ids.ts';
import { clientOf } from './client.ts';
import { asOwner, openFloor } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, measure, timingOf } from './measure.ts';
import { loadVersion } from './plans.ts';
import { inThrowawayFolder, startProduct } from './product.ts';

const MEASURES = 25;
/** How many schools one region has, and how often its plan is approved. */
const SIZES = [
  [900, 8],
  [40_000, 2],
] as const;

/** A plan of 25 measures for every school of the list: from the draft to the assignments. */
export async function fanout(): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const [schools, acts] of SIZES)
    rows.push(await inThrowawayFolder((folder) => approve(folder, schools, acts)));
  return rows;
}

async function approve(folder: string, schools: number, acts: number): Promise<Comparison> {
  const product = await startProduct(folder, 'off');
  try {
    const made = await asOwner(product.owner, async (client) => {
      await loadTemplates(client);
      const region = await loadRegion(client, {
        code: '56',
        schools: spread(schools),
        stateOf: () => 'empty',
      });
      const list = await listAll(client, region);
      const drafts = await loadDrafts(client, region, acts);
      const versions = await loadVersions(client, region, acts);
      await settle(product.owner, client);
      return { region, list, drafts, versions };
    });
    const { send, close } = clientOf(product.port, 1);
    const raw = await openFloor(product.owner, 1);
    const bounds = { workers: 1, seconds: 600, acts };
    const approved = await measure(bounds, (_, turn) =>
      send(made.region.curator, approvalContract.approveDraft, {
        params: { id: made.drafts[turn] as PlanDraftId },
        body: {
          schoolListId: made.list,
          revision: 0,
          act: { kind: 'Приказ', number: `${turn}`, date: '2021-05-15' },
          summary: 'План на новый год',
        },
      }),
    );
    const bare = await measure(bounds, (_, turn) =>
      raw.query(0, insertAll, [made.versions[turn], made.list]),
    );
    close();
    await raw.close();
    return {
      what: `approve ${MEASURES} measures`,
      at: `${schools.toLocaleString('en-US')} schools`,
      product: timingOf([approved]),
      floor: timingOf([bare]),
    };
  } finally {
    await product.stop();
  }
}

/** The rows that an approval must leave, by one statement. */
const insertAll = `
  INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, status, due_on, assigned_at)
  SELECT i.region_id, gen_random_uuid(), i.id, m.school_id, o.municipality_id, 'assigned', '2021-10-31', now()
    FROM plan_items i CROSS JOIN school_list_members m JOIN organizations o ON o.region_id = m.region_id AND o.id = m.school_id
   WHERE i.version_id = $1 AND m.school_list_id = $2`;

async function listAll(client: pg.Client, { id }: LoadedRegion): Promise<never> {
  const { rows } = await client.query('SELECT id FROM school_lists WHERE region_id = $1', [id]);
  await client.query(
    `INSERT INTO school_list_members (region_id, school_list_id, school_id)
     SELECT $1, $2, id FROM organizations WHERE region_id = $1 AND kind = 'school'`,
    [id, rows[0]?.id],
  );
  return rows[0]?.id as never;
}

async function loadVersions(client: pg.Client, region: LoadedRegion, count: number): Promise<string[]> {
  const versions = [];
  for (let at = 0; at < count; at++) versions.push((await loadVersion(client, region, MEASURES)).version);
  return versions;
}

/** Drafts of a plan for the next year, each from a version of its own. */
async function loadDrafts(client: pg.Client, region: LoadedRegion, count: number): Promise<string[]> {
  const bases = await loadVersions(client, region, count);
  const drafts = bases.map(() => newId());
  const item = (n: number) => ({
    key: `k${n}`,
    measureId: null,
    derivedFrom: [],
    kind: 'measure',
    number: String(n),
    section: null,
    title: `Мероприятие ${n}`,
    term: 'октябрь 2021 года',
    hardDueOn: null,
    responsible: 'ОО',
    result: 'Справка',
    sourceLines: [],
    formCode: null,
  });
  const content = {
    title: 'План на 2021 год',
    items: Array.from({ length: MEASURES }, (_, at) => item(at + 1)),
    legend: [{ short: 'ОО', full: 'образовательные организации', origin: 'legend', source: { line: 1 } }],
  };
  await client.query(
    `INSERT INTO plan_drafts (region_id, id, kind, base_version_id, content, made_by, made_at, changed_by, changed_at)
     SELECT $1, d, 'next_year', b, $2, u.id, now(), u.id, now()
       FROM unnest($3::uuid[], $4::uuid[]) AS r (d, b), (SELECT id FROM users WHERE region_id = $1 LIMIT 1) AS u`,
    [region.id, content, drafts, bases],
  );
  return drafts;
}
