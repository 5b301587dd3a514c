import type { OrderTask } from '#domain/orders/model.desk.ts';
import type { SubjectLinks, TaskLinks } from '#web/lib/feature.ts';

export const orderTaskLinks: TaskLinks<OrderTask> = {
  review_order: ({ subjectId }) => ({ to: '/orders/$id', params: { id: subjectId ?? '' } }),
};

export const orderSubjectLinks: SubjectLinks = {
  order: (id) => ({ to: '/orders/$id', params: { id } }),
};
