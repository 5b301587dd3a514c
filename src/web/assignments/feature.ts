import type { AssignmentTask } from '#domain/assignments/model.desk.ts';
import type { Feature, Section } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import {
  assignmentStandingLinks,
  assignmentSubjectLinks,
  assignmentTaskLinks,
  assignmentWaitLinks,
} from './links.ts';
import { assignmentsPages } from './pages.ts';

const sections = [
  {
    key: 'assignments',
    to: '/assignments',
    letter: 'a',
    rights: ['assignment.read'],
    waits: ['report_assignment', 'await_form', 'await_forms', 'decide_assignments', 'decide_shifts'],
  },
  { key: 'control', to: '/control', letter: 'k', rights: ['assignment.decide'], waits: [] },
] as const satisfies readonly Section<AssignmentTask>[];

export const assignmentsFeature = {
  pages: assignmentsPages,
  sections,
  tasks: assignmentTaskLinks,
  awaited: assignmentWaitLinks,
  standings: assignmentStandingLinks,
  subjects: assignmentSubjectLinks,
  hits: {
    assignment: lazyPage(() => import('./AssignmentHit.tsx'), 'FoundAssignment', ['search']),
    report_file: lazyPage(() => import('./ReportFileHit.tsx'), 'FoundReportFile', ['search']),
  },
} as const satisfies Feature;
