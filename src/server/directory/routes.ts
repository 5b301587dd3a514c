import { authorize } from '#domain/access/authorized.ts';
import { canMoveClock } from '#domain/directory/access.ts';
import type { directoryContract } from '#domain/directory/contract.ts';
import { recognizeSchools } from '#domain/directory/rules.recognition.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Handlers } from '#server/lib/call.ts';
import * as lists from './store.school-lists.ts';
import * as directory from './store.ts';

export function directoryRoutes(options: { demo: boolean }): Handlers<typeof directoryContract> {
  return {
    async moveClock({ tx, actor, note }, { body }) {
      if (!options.demo) throw new AppError('forbidden', 'region.clock_is_real');
      const region = authorize(actor, { regionId: actor.regionId }, 'move_clock', canMoveClock);
      await directory.setBusinessDay(tx, region, body.businessOn);
      note(`region:${actor.regionId}`, body);
      return body;
    },

    listMunicipalities: ({ tx, scope, today }) => directory.listMunicipalities(tx, scope, today),

    async getMunicipality({ tx, scope, today }, { params }) {
      const found = (await directory.listMunicipalities(tx, scope, today)).find((m) => m.id === params.id);
      if (!found) throw new AppError('not_found', 'municipality.not_found');
      return {
        ...found,
        names: await directory.listMunicipalityNames(tx, params.id),
        organizations: await directory.listOrganizationsOf(tx, scope, params.id, today),
      };
    },

    async listOrganizations({ tx, scope, today }, { query }) {
      return directory.listOrganizations(tx, scope, today, query);
    },

    listSchoolLists: ({ tx, scope }) => lists.listSchoolLists(tx, scope),

    async getSchoolList({ tx, scope, today, note }, { params }) {
      note(`school_list:${params.id}`);
      const list = await lists.getSchoolList(tx, scope, params.id);
      return { ...list, members: await lists.listMembers(tx, scope, params.id, today) };
    },

    async recognizeSchools({ tx, actor, today }, { body }) {
      const schools = await directory.listOrganizationsByKind(
        tx,
        actor.regionId,
        ['school'],
        today,
        'included',
      );
      return recognizeSchools(body.text, schools, today);
    },

    async decideSchoolList({ tx, actor, scope, today, newId, note }, { body }) {
      if (body.decidedOn > today)
        throw new AppError('invalid', 'school_list.in_future', { field: 'decidedOn' });
      const schools = new Set(
        (await directory.listOrganizationsByKind(tx, actor.regionId, ['school'], today)).map((s) => s.id),
      );
      const schoolIds = [...new Set(body.schoolIds)];
      if (!schoolIds.every((id) => schools.has(id)))
        throw new AppError('invalid', 'school_list.not_a_school', { field: 'schoolIds' });
      const id = newId<'school_list'>();
      await lists.insertSchoolList(tx, {
        ...body,
        schoolIds,
        regionId: actor.regionId,
        id,
        createdBy: actor.userId,
      });
      note(`school_list:${id}`, { number: body.number, schools: schoolIds.length });
      return lists.getSchoolList(tx, scope, id);
    },
  };
}
