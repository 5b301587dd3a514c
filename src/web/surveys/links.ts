import type { CampaignId } from '#domain/kernel/ids.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import type { SurveyStanding, SurveyTask, SurveyWait } from '#domain/surveys/model.desk.ts';
import { surveyStatuses } from '#domain/surveys/model.ts';
import type { StandingLinks, SubjectLinks, TaskLinks, WaitLinks } from '#web/lib/feature.ts';

/** Of a queue the subject is the collection. */
const campaignOf = ({ subjectId }: Pick<NextAction, 'subjectId'>) => (subjectId ?? '') as CampaignId;

const formOf = ({ subjectId }: Pick<NextAction, 'subjectId'>) =>
  ({ to: '/surveys/$formId', params: { formId: subjectId ?? '' } }) as const;

export const surveyTaskLinks: TaskLinks<SurveyTask> = {
  fill_form: formOf,
  correct_form: formOf,
  review_forms: (queue) => ({
    to: '/surveys',
    search: { campaignId: campaignOf(queue), status: 'submitted' },
  }),
  late_forms: (queue) => ({ to: '/surveys', search: { campaignId: campaignOf(queue) } }),
  decide_changes: () => ({ to: '/surveys/requests', search: { waiting: 'mine', status: 'open' } }),
  help_open: () => ({ to: '/help', search: { status: 'new' } }),
  courses_open: () => ({ to: '/help', search: { status: 'new' } }),
};

export const surveyWaitLinks: WaitLinks<SurveyWait> = {
  form_at_municipality: formOf,
  form_at_ministry: formOf,
  form_at_school: (wait) => ({
    to: '/surveys',
    search: { campaignId: campaignOf(wait), status: 'returned' },
  }),
  change_answer: formOf,
  help_untaken: () => ({ to: '/help', search: { status: 'new' } }),
  help_taken: () => ({ to: '/help', search: { status: 'taken' } }),
};

export const surveyStandingLinks: StandingLinks<SurveyStanding> = {
  // The forms of schools that are no more stand among all of them.
  forms: (standing, part) => ({
    to: '/surveys',
    search: { campaignId: campaignOf(standing), status: surveyStatuses.find((status) => status === part) },
  }),
};

export const surveySubjectLinks: SubjectLinks = {
  survey_form: (formId) => ({ to: '/surveys/$formId', params: { formId } }),
};
