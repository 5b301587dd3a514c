import { directoryContract } from '#domain/directory/contract.ts';
import type { Act } from '../acts.ts';
import type { World } from '../world.ts';

/** The list of schools with low results, decided before the order that names it. (order 01-21/744, item 1) */
export function directoryActs({ demo: { list } }: World): Act[] {
  return [
    {
      day: list.decidedOn,
      by: 'curator',
      does: (curator) =>
        curator(directoryContract.decideSchoolList, { body: { ...list, schoolIds: [...list.schoolIds] } }),
    },
  ];
}
