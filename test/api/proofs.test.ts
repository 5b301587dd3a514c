import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { scopeOf, wholeRegion } from '#domain/access/scope.ts';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { NewProof, WantedProofs } from '#domain/documents/model.proofs.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { SET_ACCEPTED, setSubject } from '#domain/surveys/model.proofs.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { bindProofs } from '#server/assignments/store.proofs.ts';
import { noteProof } from '#server/documents/service.proofs.ts';
import { listProofs } from '#server/documents/store.proofs.ts';
import { inRegion } from '#server/lib/db.ts';
import { newId } from '#server/lib/ids.ts';
import { type Collection, formsOf, submit } from '../support/collection.ts';
import { allAssignments, decideAll, importOrder } from '../support/roadmap.ts';
import {
  createWorld,
  type ListedSchool,
  type Login,
  type OrganizationKey,
  type World,
} from '../support/world.ts';

/** A kind that no feature notes: what a feature to come would. */
const HELD = 'council.held';

let world: World;
let collection: Collection;
beforeAll(async () => {
  world = await createWorld();
  // Before anything is assigned.
  await note({ ...held('city1'), holds: true, summary: { meetings: 1 }, link: '/council/1' });
  collection = await approveWithout('mouoRayon');
});
afterAll(() => world.close());

const held = (school: ListedSchool) =>
  ({
    kind: HELD,
    subject: `meeting:${school}`,
    organizationId: world.organization[school],
  }) as const;

const note = (proof: NewProof) =>
  inRegion(world.db, world.region, (tx) => {
    const actor: Actor = { userId: world.user.admin, regionId: world.region, appointments: [] };
    return noteProof({ tx, actor, now: world.clock.now(), newId }, proof);
  });

/** The roadmap, whose clause 2.1 one authority does not get. */
async function approveWithout(body: OrganizationKey): Promise<Collection> {
  const order = await importOrder(world);
  await decideAll(world, order);
  const { fanOut } = await world.as('curator').call(approvalContract.previewApproval, {
    params: { id: order },
    query: { schoolListId: world.schoolList },
  });
  const key = fanOut.find(({ item }) => item.number === '2.1')?.key ?? '';
  await world.as('curator').call(approvalContract.approveOrder, {
    params: { id: order },
    body: {
      schoolListId: world.schoolList,
      excluded: [{ key, organizationId: world.organization[body] }],
    },
  });
  const [campaign] = await world.owner<Pick<Collection, 'campaign'>>('SELECT id AS campaign FROM campaigns');
  if (!campaign) throw new Error('no collection was opened');
  return { ...campaign, form: await formsOf(world, campaign.campaign) };
}

/** A correction that leaves nobody out. */
async function correct(): Promise<void> {
  const [plan] = await world.owner<{ planId: never }>('SELECT id AS "planId" FROM plans');
  const curator = world.as('curator');
  const { id } = await curator.call(versionsContract.startDraft, {
    body: { kind: 'correction', planId: plan?.planId ?? ('' as never) },
  });
  await curator.call(approvalContract.approveDraft, {
    params: { id },
    body: {
      schoolListId: world.schoolList,
      revision: 0,
      act: { kind: 'Приказ', number: '01-21/1250', date: '2020-09-08' },
      summary: 'Поручение дано всем муниципальным органам',
      excluded: [],
    },
  });
}

const villages = ['village1', 'village2'] as const;
const decide = (sent: SurveyForm) =>
  world
    .as('rayon')
    .call(surveysContract.accept, { params: { id: sent.id }, body: { version: sent.version } });
const accept = async (school: (typeof villages)[number]): Promise<SurveyForm> =>
  decide(await submit(world, school, collection.form[school]));

const assignedTo = async (body: OrganizationKey, number: string) => {
  const all = await allAssignments(world);
  return all.find((a) => a.organization.id === world.organization[body] && a.item.number === number);
};
const shownTo = async (login: Login, body: OrganizationKey, number: string) => {
  const id = (await assignedTo(body, number))?.id ?? ('' as never);
  return world.as(login).call(assignmentsContract.getAssignment, { params: { id } });
};
const wordsOn = (subject: string) =>
  world.owner('SELECT holds, summary FROM proof_facts WHERE subject = $1 ORDER BY id', [subject]);

describe('a set of accepted forms', () => {
  let accepted: SurveyForm[];

  it('is a fact of the authority as soon as the last form is accepted, whoever waits for it', async () => {
    const subject = setSubject(collection.campaign, world.municipality.rayon);
    const first = await accept('village1');
    expect(await wordsOn(subject)).toEqual([]);
    accepted = [first, await accept('village2')];
    expect(await wordsOn(subject)).toEqual([{ holds: true, summary: { accepted: 2, total: 2 } }]);
    expect(await assignedTo('mouoRayon', '2.1')).toBeUndefined();
  });

  it('is seen by an assignment that was made afterwards', async () => {
    await correct();
    const link = `/surveys?campaignId=${collection.campaign}&municipalityId=${world.municipality.rayon}`;
    expect(await shownTo('rayon', 'mouoRayon', '2.1')).toMatchObject({
      status: 'assigned',
      campaignId: collection.campaign,
      reportBlocked: null,
      proofs: [{ kind: SET_ACCEPTED, holds: true, summary: { accepted: 2, total: 2 }, link }],
    });
  });

  it('proves nothing for the neighbour', async () => {
    expect(await shownTo('buzuluk', 'mouoBuzuluk', '2.1')).toMatchObject({
      campaignId: collection.campaign,
      collection: { accepted: 0, total: 2 },
      proofs: [],
    });
  });

  it('is no proof any more in the moment in which one acceptance is withdrawn', async () => {
    for (const { id, version } of accepted) {
      const body = { version, reason: 'Уточните число учителей' };
      await world.as('rayon').call(surveysContract.withdrawAcceptance, { params: { id }, body });
    }
    expect(await shownTo('rayon', 'mouoRayon', '2.1')).toMatchObject({
      reportBlocked: 'assignment.forms_not_accepted',
      proofs: [{ kind: SET_ACCEPTED, holds: false, summary: { accepted: 2, total: 2 } }],
    });
  });

  it('is whole for the second of two who accept the last forms at the same moment', async () => {
    const sent = [];
    for (const school of villages) sent.push(await submit(world, school, collection.form[school]));
    await Promise.all(sent.map(decide));
    expect((await shownTo('rayon', 'mouoRayon', '2.1')).proofs).toMatchObject([{ holds: true }]);
  });

  it('that the closing of a school made whole is proved from the report on', async () => {
    const { municipality, organization } = world;
    const submitted = await submit(world, 'city1', collection.form.city1);
    await world.as('buzuluk').call(surveysContract.accept, {
      params: { id: submitted.id },
      body: { version: submitted.version },
    });
    await world.owner("UPDATE organizations SET closed_on = '2020-05-01' WHERE id = $1", [
      organization.city2,
    ]);
    expect(await wordsOn(setSubject(collection.campaign, municipality.buzuluk))).toEqual([]);
    const { id, version } = await shownTo('buzuluk', 'mouoBuzuluk', '2.1');
    const body = { version, text: 'Формы школ приняты, одна школа закрыта' };
    expect(
      (await world.as('buzuluk').call(assignmentsContract.report, { params: { id }, body })).proofs,
    ).toMatchObject([{ holds: true, summary: { accepted: 1, total: 2 } }]);
  });
});

describe('a fact of another kind', () => {
  const bind = async (body: OrganizationKey, number: string) => {
    const [item] = await world.owner<{ measureId: never }>(
      'SELECT i.measure_id AS "measureId" FROM assignments a JOIN plan_items i ON i.id = a.plan_item_id WHERE a.id = $1',
      [(await assignedTo(body, number))?.id],
    );
    const measureId = item?.measureId ?? ('' as never);
    await inRegion(world.db, world.region, (tx) =>
      bindProofs(tx, { regionId: world.region, measureId, kind: HELD, campaignId: null }),
    );
  };

  it('noted before there was any plan proves the measure that is bound to its kind, for its organisation alone', async () => {
    expect((await shownTo('city1', 'city1', '12')).proofs).toEqual([]);
    await bind('city1', '12');
    expect((await shownTo('city1', 'city1', '12')).proofs).toMatchObject([
      { kind: HELD, holds: true, summary: { meetings: 1 }, link: '/council/1' },
    ]);
    expect((await shownTo('village1', 'village1', '12')).proofs).toEqual([]);
  });

  it('that was noted already is not noted again, a new word on it is', async () => {
    const { subject } = held('city1');
    await note({ ...held('city1'), holds: true, summary: { meetings: 1 }, link: '/council/1' });
    expect(await wordsOn(subject)).toHaveLength(1);
    await note({ ...held('city1'), holds: true, summary: { meetings: 2 }, link: '/council/1' });
    expect((await shownTo('city1', 'city1', '12')).proofs).toMatchObject([{ summary: { meetings: 2 } }]);
  });

  it('is withdrawn in its own words, and only where it holds', async () => {
    const { subject } = held('city1');
    for (const _ of ['withdrawn', 'withdrawn again']) await note({ kind: HELD, subject, holds: false });
    expect(await wordsOn(subject)).toMatchObject([
      { holds: true },
      { holds: true },
      { holds: false, summary: { meetings: 2 } },
    ]);
    expect((await shownTo('city1', 'city1', '12')).proofs).toMatchObject([{ holds: false }]);
    await note({ kind: HELD, subject: 'meeting:never', holds: false });
    expect(await wordsOn('meeting:never')).toEqual([]);
  });
});

describe('a fact of a neighbour', () => {
  const wanted = (): WantedProofs[] => [
    { kind: SET_ACCEPTED, subject: setSubject(collection.campaign, world.municipality.rayon) },
    { kind: HELD, organizationId: world.organization.city1 },
  ];
  const authority = (of: 'buzuluk' | 'rayon', organizationId: OrganizationId): Actor => ({
    userId: world.user[of],
    regionId: world.region,
    appointments: [
      { id: newId(), role: 'municipal_specialist', organizationId, municipalityId: world.municipality[of] },
    ],
  });

  it.each([
    ['buzuluk', 'mouoBuzuluk', [HELD]],
    ['rayon', 'mouoRayon', [SET_ACCEPTED]],
  ] as const)('is outside of the scope: %s', async (of, body, kinds) => {
    const scope = scopeOf(authority(of, world.organization[body]), 'assignment.read');
    const found = await inRegion(world.db, world.region, (tx) => listProofs(tx, scope, wanted()));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is outside of the region, whatever scope is asked with', async () => {
    const everything = (region: World['region']) =>
      inRegion(world.db, region, (tx) => listProofs(tx, wholeRegion(world.region), wanted()));
    expect(await everything(world.region)).toHaveLength(2);
    expect(await everything(world.foreignRegion)).toEqual([]);
  });
});
