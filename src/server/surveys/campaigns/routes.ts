import type { Organization } from '#domain/directory/model.ts';
import { momentOf } from '#domain/kernel/moment.ts';
import { isGuest } from '#domain/surveys/access.ts';
import type { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { takeForm } from '../service.taking.ts';
import { listCourse, listStandings } from '../store.standings.ts';
import { getCampaign } from '../store.ts';
import { addresseesOf, closeCampaign, extendForm, openNewCampaign, remind, reopenForm } from './service.ts';

const refOf = ({ id, kind, name }: Organization) => ({ id, kind, name });

export function campaignsRoutes(library: FormLibrary): Handlers<typeof campaignsContract> {
  return {
    async previewAddressees(call, { body }) {
      const { asked, leftOut } = await addresseesOf(call, body);
      const places = Map.groupBy(asked, ({ municipality }) => municipality.id);
      return {
        schools: asked.length,
        municipalities: [...places.values()].flatMap(([first, ...others]) =>
          first ? [{ municipality: first.municipality, schools: others.length + 1 }] : [],
        ),
        leftOut: leftOut.map(({ school, why }) => ({
          school: refOf(school),
          municipality: school.municipality,
          why,
        })),
      };
    },

    async openCampaign(call, { body }) {
      library(body.formCode, body.formVersion);
      return openNewCampaign(call, body);
    },

    async listSchools(call, { params, query }) {
      const campaign = await getCampaign(call.tx, call.scope, params.id);
      if (isGuest(call.actor)) return [];
      const moment = momentOf(call, query.on);
      return listStandings(call.tx, call.scope, campaign.id, moment, query.municipalityId);
    },

    async getCourse(call, { params }) {
      const campaign = await getCampaign(call.tx, call.scope, params.id);
      return listCourse(call.tx, call.scope, campaign.id, call);
    },

    remind: (call, { params, body }) => remind(call, params.id, body),

    closeCampaign: (call, { params }) => closeCampaign(call, params.id),

    async extendForm(call, { params, body }) {
      await extendForm(call, await takeForm(call, params.id, 'extend', body), body);
      return undefined;
    },

    async reopenForm(call, { params, body }) {
      await reopenForm(call, await takeForm(call, params.id, 'reopen', body), body);
      return undefined;
    },
  };
}
