import { briefsContract } from '#domain/fulfilment/briefs/contract.ts';
import { briefSections } from '#domain/fulfilment/briefs/model.ts';
import { plansContract } from '#domain/plans/contract.ts';
import type { Act } from '../acts.ts';

/** The controller's paper of the end of summer lies with what was sent. */
export function fulfilmentActs(): Act[] {
  return [
    {
      day: '2020-09-01',
      at: '10:00',
      by: 'controller',
      does: async (controller) => {
        const [plan] = await controller(plansContract.listPlans, {});
        if (!plan) throw new Error('no plan is approved');
        const body = {
          on: '2020-08-31',
          sections: [...briefSections],
          format: 'docx' as const,
          addressee: 'Министру образования, к аппаратному совещанию 2 сентября',
        };
        await controller(briefsContract.keepBrief, { params: { id: plan.id }, body });
      },
    },
  ];
}
