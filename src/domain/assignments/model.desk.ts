import type { Tasks } from '#domain/kernel/next-action.ts';

/** What assignments ask of a person. */
export const assignmentTasks = {
  report_assignment: 'own',
  /** Clause 2.1 is reported once the forms are accepted: until then the step is another one. */
  await_form: 'own',
  await_forms: 'own',
  decide_assignments: 'queue',
  decide_shifts: 'queue',
} as const satisfies Tasks;
export type AssignmentTask = keyof typeof assignmentTasks;

/** A report at whoever accepts it, by `acceptorOf`. */
export const assignmentWaits = [
  'report_at_municipal_authority',
  'report_at_ministry',
  'report_at_controller',
  'report_at_minister',
] as const;
export type AssignmentWait = (typeof assignmentWaits)[number];

export const assignmentStandings = ['own_assignments'] as const;
export type AssignmentStanding = (typeof assignmentStandings)[number];
