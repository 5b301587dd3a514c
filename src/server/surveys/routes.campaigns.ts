import type { campaignsContract } from '#domain/surveys/contract.campaigns.ts';
import type { Handlers } from '#server/lib/call.ts';
import { closeCampaign, extendForm, reopenForm } from './service.campaigns.ts';
import { takeForm } from './service.ts';

export function campaignsRoutes(): Handlers<typeof campaignsContract> {
  return {
    closeCampaign: (call, { params }) => closeCampaign(call, params.id),

    async extendForm(call, { params, body }) {
      await extendForm(call, await takeForm(call, params.id, 'extend'), body);
      return undefined;
    },

    async reopenForm(call, { params, body }) {
      await reopenForm(call, await takeForm(call, params.id, 'reopen'), body);
      return undefined;
    },
  };
}
