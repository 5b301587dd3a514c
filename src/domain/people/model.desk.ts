import type { Tasks } from '#domain/kernel/next-action.ts';

/** What accounts ask of a person. */
export const peopleTasks = {
  agree_appointments: 'queue',
} as const satisfies Tasks;
export type PeopleTask = keyof typeof peopleTasks;
