import { serviceContract } from './access/contract.service.ts';
import type { AppContract } from './access/contract.ts';
import { approvalContract } from './approval/contract.ts';
import { calendarContract } from './calendar/contract.ts';
import { deskContract } from './desk/contract.ts';
import { features } from './features.ts';
import { journalContract } from './journal/contract.ts';
import { joined } from './kernel/joined.ts';
import { notificationsContract } from './notifications/contract.ts';
import { searchContract } from './search/contract.ts';

const parts: readonly Readonly<Record<string, AppContract>>[] = [
  { service: serviceContract },
  ...features.map((feature) => feature.contracts),
  {
    approval: approvalContract,
    calendar: calendarContract,
    desk: deskContract,
    journal: journalContract,
    notifications: notificationsContract,
    search: searchContract,
  },
];

/** The whole interface of the server: of every feature, and of what is put together of them. */
export const contracts = joined(parts);
