import type { SubjectLinks } from '#web/lib/feature.ts';

export const directorySubjectLinks: SubjectLinks = {
  school_list: (id) => ({ to: '/school-lists/$id', params: { id } }),
};
