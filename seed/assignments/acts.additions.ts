import { additionsContract } from '#domain/assignments/additions/contract.ts';
import { plansContract } from '#domain/plans/contract.ts';
import type { Act } from '../acts.ts';

/** The programme has just begun: what lasts is first reported for the third quarter. */
const FIRST_POINTS = '2020-09-01';

/** The day after approval the ministry confirms what the words of the roadmap propose: points and demanded evidence. */
export function additionActs(): Act[] {
  return [
    {
      day: '2020-05-19',
      by: 'curator',
      does: async (curator) => {
        const [plan] = await curator(plansContract.listPlans, {});
        if (!plan) throw new Error('no plan is approved');
        const params = { id: plan.id };
        const { measures } = await curator(additionsContract.getAdditions, { params });
        const body = {
          measures: measures.flatMap(({ measureId, proposed }) =>
            proposed
              ? {
                  measureId,
                  demands: proposed.demands,
                  points: proposed.points.filter(({ dueOn }) => dueOn >= FIRST_POINTS),
                }
              : [],
          ),
        };
        await curator(additionsContract.addToPlan, { params, body });
      },
    },
  ];
}
