import { afterAll, beforeAll, expect, it } from 'vitest';
import { wholeRegion } from '#domain/access/scope.ts';
import { SOON_DAYS } from '#domain/assignments/rules.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { type AssignmentFilter, countAssignments, listAssignments } from '#server/assignments/store.list.ts';
import { inRegion } from '#server/lib/db.ts';
import { createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { World } from '../support/world.ts';

const today = '2020-10-15' as LocalDate;
const day = { today, timeZone: 'Asia/Yekaterinburg' };
const PAGE_SIZE = 23;

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
  await carryOn();
});
afterAll(() => world.close());

/** Every status and many days, with several rows on each, and a second plan whose obligations stand at the same places. */
async function carryOn(): Promise<void> {
  await world.owner(`
    INSERT INTO plan_versions
    SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'number', v.number + 1, 'order_id', NULL))).* FROM plan_versions v`);
  await world.owner(`
    INSERT INTO plan_items (region_id, id, version_id, measure_id, position, kind, number, title, term, responsible,
                            responsible_text, result, source_lines, retroactive, derived_from)
    SELECT i.region_id, gen_random_uuid(), v.id, i.measure_id, i.position, i.kind, i.number, i.title, i.term, i.responsible,
           i.responsible_text, i.result, i.source_lines, i.retroactive, i.derived_from
      FROM plan_items i, plan_versions v WHERE v.number = 2`);
  await world.owner(`
    INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, status, due_on, assigned_at)
    SELECT a.region_id, gen_random_uuid(), n.id, a.organization_id, a.municipality_id, 'assigned', a.due_on, a.assigned_at
      FROM assignments a JOIN plan_items i ON i.id = a.plan_item_id
      JOIN plan_items n ON n.measure_id = i.measure_id AND n.id <> i.id`);
  await world.owner(`
    WITH r AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM assignments)
    UPDATE assignments a
       SET status = ('{assigned,returned,reported,accepted,closed}'::text[])[1 + r.n % 5],
           due_on = CASE WHEN r.n % 11 > 0 THEN '2020-09-20'::date + (r.n * 7 % 50)::int END,
           -- Half an hour before, at and after the midnight of the region's zone.
           reported_at = CASE WHEN r.n % 5 > 1 THEN '2020-09-20T18:30Z'::timestamptz
                         + (r.n * 3 % 60) * interval '1 day' + (r.n % 3) * interval '30 minutes' END
      FROM r WHERE r.id = a.id`);
}

const list = (filter: AssignmentFilter, page: number) =>
  inRegion(world.db, world.region, (tx) =>
    listAssignments(tx, wholeRegion(world.region), day, { ...filter, page, pageSize: PAGE_SIZE }),
  );

/** All at once, sorted by what the list promises. */
async function expected(where: string): Promise<string[]> {
  const rows = await world.owner<{ id: string }>(
    `SELECT a.id
       FROM assignments a
       JOIN plan_items i ON i.id = a.plan_item_id
       JOIN organizations o ON o.id = a.organization_id
       LEFT JOIN municipality_names m ON m.municipality_id = a.municipality_id AND m.valid_to IS NULL
      WHERE a.region_id = $1 AND (${where})
      ORDER BY array_position('{assigned,returned,reported,accepted,closed}', a.status) / 3,
               a.status IN ('accepted', 'closed'), a.due_on NULLS LAST, i.position, m.name NULLS FIRST, o.short_name, a.id`,
    [world.region],
  );
  return rows.map(({ id }) => id);
}

const open = `a.status IN ('assigned', 'returned')`;
const soon = `'${today}'::date + ${SOON_DAYS}`;
const late = `coalesce(a.reported_at >= (a.due_on + 1)::timestamp AT TIME ZONE '${day.timeZone}', false)`;
const filters = (): readonly (readonly [string, AssignmentFilter, string])[] => [
  ['everything', {}, 'true'],
  ['what is open', { open: true }, open],
  ['a status', { status: 'returned' }, `a.status = 'returned'`],
  ['overdue', { termState: 'overdue' }, `${open} AND a.due_on < '${today}'`],
  ['soon', { termState: 'soon' }, `${open} AND a.due_on BETWEEN '${today}' AND ${soon}`],
  [
    'in time',
    { termState: 'in_time' },
    `a.due_on IS NOT NULL AND (a.status = 'reported' AND NOT ${late} OR ${open} AND a.due_on > ${soon})`,
  ],
  ['undated', { termState: 'undated' }, `a.due_on IS NULL AND a.status NOT IN ('accepted', 'closed')`],
  ['late', { termState: 'late' }, `a.status = 'reported' AND ${late}`],
  ['done', { termState: 'done' }, `a.status = 'accepted' AND NOT ${late}`],
  ['done late', { termState: 'done_late' }, `a.status = 'accepted' AND ${late}`],
  ['closed', { termState: 'closed' }, `a.status = 'closed'`],
  [
    'a municipality',
    { municipalityId: world.municipality.buzuluk },
    `a.municipality_id = '${world.municipality.buzuluk}'`,
  ],
  [
    'an obligation',
    { planItemId: roadmap.assignments[0]?.item.id },
    `a.plan_item_id = '${roadmap.assignments[0]?.item.id}'`,
  ],
  [
    'an organisation',
    { organizationIds: [world.organization.city1] },
    `a.organization_id = '${world.organization.city1}'`,
  ],
  ['words', { search: 'план' }, `i.title ILIKE '%план%' OR i.number = 'план' OR o.short_name ILIKE '%план%'`],
  ['a number', { search: '2.1' }, `i.title ILIKE '%2.1%' OR i.number = '2.1' OR o.short_name ILIKE '%2.1%'`],
  ['nothing', { search: 'такого нет' }, 'false'],
  [
    'what a municipality decides',
    { acceptors: ['municipal_authority'] },
    `a.status = 'reported' AND NOT i.laid_on_officer AND o.kind IN ('school', 'method_service')`,
  ],
  [
    'what the ministry decides',
    { acceptors: ['ministry', 'controller'] },
    `a.status = 'reported' AND NOT i.laid_on_officer AND o.kind NOT IN ('school', 'method_service')`,
  ],
  ['what the minister decides', { acceptors: ['minister'] }, `a.status = 'reported' AND i.laid_on_officer`],
  ['what nobody decides', { acceptors: [] }, 'false'],
];

it('its pages, put together, are the whole list in its order, whatever is asked for', async () => {
  for (const [name, filter, where] of filters()) {
    const wanted = await expected(where);
    const got: string[] = [];
    for (let page = 1; got.length < wanted.length; page++) {
      const { items, total } = await list(filter, page);
      expect(total, name).toBe(wanted.length);
      expect(items.length, name).toBe(Math.min(PAGE_SIZE, wanted.length - got.length));
      got.push(...items.map(({ id }) => id));
    }
    expect(got, name).toEqual(wanted);
    const counted = await inRegion(world.db, world.region, (tx) =>
      countAssignments(tx, wholeRegion(world.region), day, filter),
    );
    expect(counted.count, name).toBe(wanted.length);
  }
});

it('a page past its end is empty and knows the total', async () => {
  const wanted = await expected('true');
  expect(wanted.length).toBeGreaterThan(100);
  expect(await list({}, 1000)).toEqual({ items: [], total: wanted.length, pageSize: PAGE_SIZE });
});
