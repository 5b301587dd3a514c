import type { AssignmentHit } from '#domain/assignments/model.search.ts';
import { partsOf } from '#domain/kernel/found.ts';
import type { SearchPart } from '#server/lib/search.ts';
import * as searches from './store.search.ts';

const assignments: SearchPart<AssignmentHit> = {
  find: searches.findAssignments,
  present: async (tx, wanted, ids, { actor }) =>
    (await searches.listFoundAssignments(tx, wanted, ids, actor)).map(
      ({ id, planItemId, kind, number, title, marked, count, organization }) => ({
        kind: 'assignment',
        id,
        planItemId,
        item: { kind, number },
        title: partsOf(title, marked),
        count,
        organization,
      }),
    ),
};

/** How assignments are found. */
export const assignmentsSearch = { assignment: assignments } as const;
