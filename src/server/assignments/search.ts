import type { AssignmentHit, ReportFileHit } from '#domain/assignments/model.search.ts';
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

const reportFiles: SearchPart<ReportFileHit> = {
  find: searches.findReportFiles,
  present: async (tx, wanted, ids, asked) =>
    (await searches.listFoundReportFiles(tx, wanted, ids, asked)).map(
      ({ id, name, marked, assignmentId, kind, number, organization }) => ({
        kind: 'report_file',
        id,
        shown: partsOf(name, marked),
        assignmentId,
        item: { kind, number },
        organization,
      }),
    ),
};

/** How assignments and the files of their reports are found. */
export const assignmentsSearch = { assignment: assignments, report_file: reportFiles } as const;
