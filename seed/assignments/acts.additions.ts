import { additionsContract } from '#domain/assignments/additions/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { plansContract } from '#domain/plans/contract.ts';
import type { Act } from '../acts.ts';
import type { Visitor } from '../visitor.ts';

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
    { day: '2020-09-08', by: 'controller', does: reportOnControl },
  ];
}

/** Clause 3 is laid on a person by office, whose report waits for the minister. (order 01-21/744, cl. 3) */
async function reportOnControl(controller: Visitor): Promise<void> {
  const { items } = await controller(assignmentsContract.listAssignments, {
    query: { search: 'Контроль за исполнением' },
  });
  const [first] = items;
  if (!first) throw new Error('clause 3 is assigned to nobody');
  const params = { id: first.id };
  const { version } = await controller(assignmentsContract.getAssignment, { params });
  await controller(assignmentsContract.report, {
    params,
    body: {
      version,
      text: 'Контроль ведётся: сведения о ресурсах собраны почти полностью, просрочены пункт 2.1 в семи муниципальных образованиях и анализ проблемных зон в десяти организациях. Объяснения запрошены, ход исполнения рассмотрен на совещании.',
      fileIds: [],
      lacks: [
        { kind: 'brief', why: 'Справка о ходе исполнения составлена в системе и приложена к совещанию.' },
      ],
    },
  });
}
