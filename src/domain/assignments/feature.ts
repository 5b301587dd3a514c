import type { Feature } from '#domain/access/feature.ts';
import { additionsContract } from './additions/contract.ts';
import { consentsContract } from './consents/contract.ts';
import { assignmentsContract } from './contract.ts';
import { controlContract } from './control/contract.ts';
import { assignmentStandings, assignmentTasks, assignmentWaits } from './model.desk.ts';
import { assignmentsSearched } from './model.search.ts';
import { noticesContract } from './notices/contract.ts';
import { shiftsContract } from './shifts/contract.ts';

export const assignmentsFeature = {
  contracts: {
    assignments: assignmentsContract,
    additions: additionsContract,
    shifts: shiftsContract,
    control: controlContract,
    notices: noticesContract,
    consents: consentsContract,
  },
  tasks: assignmentTasks,
  searched: assignmentsSearched,
  waits: assignmentWaits,
  standings: assignmentStandings,
} as const satisfies Feature;
