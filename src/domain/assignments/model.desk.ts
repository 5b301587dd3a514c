import type { Tasks } from '#domain/kernel/next-action.ts';

/** What assignments ask of a person. */
export const assignmentTasks = {
  report_assignment: 'own',
  decide_assignments: 'queue',
} as const satisfies Tasks;
export type AssignmentTask = keyof typeof assignmentTasks;
