import type { Tasks } from '#domain/kernel/next-action.ts';

/** What an imported order asks of a person. */
export const orderTasks = { review_order: 'queue' } as const satisfies Tasks;
export type OrderTask = keyof typeof orderTasks;
