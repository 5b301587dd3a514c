import type { PeopleTask } from '#domain/people/model.desk.ts';
import type { TaskLinks } from '#web/lib/feature.ts';

export const peopleTaskLinks: TaskLinks<PeopleTask> = {
  agree_appointments: () => ({ to: '/people' }),
};
