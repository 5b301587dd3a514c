import type { Tasks } from '#domain/kernel/next-action.ts';

/** What forms ask of a person. */
export const surveyTasks = {
  fill_form: 'own',
  correct_form: 'returned',
  review_forms: 'queue',
  late_forms: 'own',
  decide_changes: 'queue',
} as const satisfies Tasks;
export type SurveyTask = keyof typeof surveyTasks;
