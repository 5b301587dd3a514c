import type { AssignmentStanding, AssignmentTask, AssignmentWait } from '#domain/assignments/model.desk.ts';
import { termStates } from '#domain/assignments/model.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { StandingLinks, SubjectLinks, TaskLinks, WaitLinks } from '#web/lib/feature.ts';

export const assignmentTaskLinks: TaskLinks<AssignmentTask> = {
  report_assignment: ({ subjectId }) => ({ to: '/assignments/$id', params: { id: subjectId ?? '' } }),
  await_form: ({ subjectId }) => ({ to: '/surveys/$formId', params: { formId: subjectId ?? '' } }),
  await_forms: ({ subjectId }) => ({
    to: '/surveys',
    search: { campaignId: (subjectId ?? '') as CampaignId },
  }),
  decide_assignments: () => ({ to: '/assignments/queue' }),
  decide_shifts: () => ({ to: '/assignments/shifts' }),
};

const sent = ({ subjectId }: { readonly subjectId: string | null }) =>
  ({ to: '/assignments/$id', params: { id: subjectId ?? '' } }) as const;

export const assignmentWaitLinks: WaitLinks<AssignmentWait> = {
  report_at_municipal_authority: sent,
  report_at_ministry: sent,
  report_at_controller: sent,
  report_at_minister: sent,
};

export const assignmentStandingLinks: StandingLinks<AssignmentStanding> = {
  own_assignments: (_, part) => ({
    to: '/assignments',
    search: { view: 'own', termState: termStates.find((state) => state === part) },
  }),
};

export const assignmentSubjectLinks: SubjectLinks = {
  assignment: (id) => ({ to: '/assignments/$id', params: { id } }),
};
