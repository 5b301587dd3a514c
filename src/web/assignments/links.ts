import type { AssignmentTask } from '#domain/assignments/model.desk.ts';
import type { SubjectLinks, TaskLinks } from '#web/lib/feature.ts';

export const assignmentTaskLinks: TaskLinks<AssignmentTask> = {
  report_assignment: ({ subjectId }) => ({ to: '/assignments/$id', params: { id: subjectId ?? '' } }),
  decide_assignments: () => ({ to: '/assignments/queue' }),
};

export const assignmentSubjectLinks: SubjectLinks = {
  assignment: (id) => ({ to: '/assignments/$id', params: { id } }),
};
