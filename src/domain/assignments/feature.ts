import type { Feature } from '#domain/access/feature.ts';
import { assignmentsContract } from './contract.ts';
import { assignmentTasks } from './model.desk.ts';

export const assignmentsFeature = {
  contracts: {
    assignments: assignmentsContract,
  },
  tasks: assignmentTasks,
} as const satisfies Feature;
