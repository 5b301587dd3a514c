import { authorize } from '#domain/access/authorized.ts';
import { canChangeGroup, ownersOf } from '#domain/consolidation/access.groups.ts';
import type { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import type { SchoolGroup } from '#domain/consolidation/model.groups.ts';
import type { Organization } from '#domain/directory/model.ts';
import { recognizeSchools } from '#domain/directory/rules.recognition.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrganizationId, SchoolGroupId } from '#domain/kernel/ids.ts';
import { listOrganizations, listSchoolsWithin } from '#server/directory/store.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import * as groups from './store.groups.ts';

export function groupsRoutes(): Handlers<typeof schoolGroupsContract> {
  return {
    async listGroups({ tx, actor, scope }) {
      return (await groups.listGroups(tx, scope)).map((group) => present(actor, group));
    },

    async getGroup({ tx, actor, scope, today }, { params }) {
      const group = await groups.getGroup(tx, scope, params.id);
      const ids = new Set(await groups.listMemberIds(tx, group.id));
      const schools = await listSchoolsWithin(tx, scope, today);
      return { ...present(actor, group), members: schools.filter(({ id }) => ids.has(id)) };
    },

    async listCandidates({ tx, scope, today }, { query }) {
      return listOrganizations(tx, scope, today, { ...query, kind: 'school' });
    },

    async recognizeSchools({ tx, scope, today }, { body }) {
      return recognizeSchools(body.text, await listSchoolsWithin(tx, scope, today), today);
    },

    async makeGroup(call, { body }) {
      const [organizationId] = ownersOf(call.actor);
      if (organizationId === undefined) throw new AppError('forbidden', 'access.not_yours');
      const schoolIds = await membersFrom(call, body.schoolIds);
      const id = call.newId<'school_group'>();
      const { tx, actor, now } = call;
      const made = { regionId: actor.regionId, id, organizationId, by: actor.userId, at: now };
      await groups.insertGroup(tx, { ...made, title: body.title });
      await groups.setMembers(tx, await takeGroup(call, id), schoolIds);
      call.note(`school_group:${id}`, { title: body.title, schools: schoolIds.length });
      return present(actor, await groups.getGroup(tx, call.scope, id));
    },

    async changeGroup(call, { params, body }) {
      const group = await takeGroup(call, params.id);
      const { id } = group;
      const schoolIds = await membersFrom(call, body.schoolIds);
      await groups.setTitle(call.tx, group, body.title);
      await groups.setMembers(call.tx, group, schoolIds);
      call.note(`school_group:${id}`, { title: body.title, schools: schoolIds.length });
      return present(call.actor, await groups.getGroup(call.tx, call.scope, id));
    },

    async removeGroup(call, { params }) {
      const group = await takeGroup(call, params.id);
      const { id, title } = group;
      await groups.setRemoved(call.tx, group, call.now);
      call.note(`school_group:${id}`, { title });
      return undefined;
    },
  };
}

const present = (actor: Call['actor'], group: groups.StoredGroup): SchoolGroup => ({
  ...group,
  own: canChangeGroup(actor, group),
});

async function takeGroup({ tx, actor, scope }: Call, id: SchoolGroupId) {
  return authorize(actor, await groups.getGroup(tx, scope, id), 'change', canChangeGroup);
}

/** @throws AppError `invalid`: a school outside of the scope is no different from one that does not exist */
async function membersFrom(
  { tx, scope, today }: Call,
  ids: readonly OrganizationId[],
): Promise<OrganizationId[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) throw new AppError('invalid', 'school_group.empty', { field: 'schoolIds' });
  const known = new Set((await listSchoolsWithin(tx, scope, today)).map(({ id }: Organization) => id));
  if (!wanted.every((id) => known.has(id)))
    throw new AppError('invalid', 'school_group.not_a_school', { field: 'schoolIds' });
  return wanted;
}
