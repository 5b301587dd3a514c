import type { CampaignId } from '#domain/kernel/ids.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import type { SurveyTask } from '#domain/surveys/model.desk.ts';
import type { SubjectLinks, TaskLinks } from '#web/lib/feature.ts';

/** Of a queue the subject is the collection. */
const campaignOf = ({ subjectId }: NextAction) => (subjectId ?? '') as CampaignId;

export const surveyTaskLinks: TaskLinks<SurveyTask> = {
  fill_form: ({ subjectId }) => ({ to: '/surveys/$formId', params: { formId: subjectId ?? '' } }),
  correct_form: ({ subjectId }) => ({ to: '/surveys/$formId', params: { formId: subjectId ?? '' } }),
  review_forms: (queue) => ({
    to: '/surveys',
    search: { campaignId: campaignOf(queue), status: 'submitted' },
  }),
  late_forms: (queue) => ({ to: '/surveys', search: { campaignId: campaignOf(queue) } }),
  decide_changes: () => ({ to: '/surveys/requests', search: { waiting: 'mine', status: 'open' } }),
};

export const surveySubjectLinks: SubjectLinks = {
  survey_form: (formId) => ({ to: '/surveys/$formId', params: { formId } }),
};
