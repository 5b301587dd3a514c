import type { SurveyTask } from '#domain/surveys/model.desk.ts';
import type { Feature, Section } from '#web/lib/feature.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { surveyStandingLinks, surveySubjectLinks, surveyTaskLinks, surveyWaitLinks } from './links.ts';
import { surveysPages } from './pages.ts';

const sections = [
  {
    key: 'surveys',
    to: '/surveys',
    letter: 's',
    rights: ['survey.read', 'survey.progress'],
    waits: ['fill_form', 'correct_form', 'review_forms', 'decide_changes'],
  },
] as const satisfies readonly Section<SurveyTask>[];

export const surveysFeature = {
  pages: surveysPages,
  sections,
  tasks: surveyTaskLinks,
  awaited: surveyWaitLinks,
  standings: surveyStandingLinks,
  subjects: surveySubjectLinks,
  hits: {
    form: lazyPage(() => import('./FormHit.tsx'), 'FoundForm', ['search', 'surveys']),
    campaign: lazyPage(() => import('./CampaignHit.tsx'), 'FoundCampaign', ['search']),
  },
} as const satisfies Feature;
