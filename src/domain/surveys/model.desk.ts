import type { Tasks } from '#domain/kernel/next-action.ts';

/** What forms ask of a person. */
export const surveyTasks = {
  fill_form: 'own',
  correct_form: 'returned',
  review_forms: 'queue',
  late_forms: 'own',
  decide_changes: 'queue',
  help_open: 'offer',
  courses_open: 'offer',
} as const satisfies Tasks;
export type SurveyTask = keyof typeof surveyTasks;

export const surveyWaits = [
  'form_at_municipality',
  'form_at_ministry',
  'form_at_school',
  'change_answer',
  'help_untaken',
  'help_taken',
] as const;
export type SurveyWait = (typeof surveyWaits)[number];

export const surveyStandings = ['forms'] as const;
export type SurveyStanding = (typeof surveyStandings)[number];
