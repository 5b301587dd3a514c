import type { Feature } from '#domain/access/feature.ts';
import { partiesContract } from './contract.parties.ts';
import { ordersContract } from './contract.ts';
import { orderTasks } from './model.desk.ts';
import { orderSearched } from './model.search.ts';

export const ordersFeature = {
  contracts: {
    orders: ordersContract,
    parties: partiesContract,
  },
  tasks: orderTasks,
  searched: orderSearched,
} as const satisfies Feature;
