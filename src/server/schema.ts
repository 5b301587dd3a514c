import type { AssignmentsTables } from './assignments/tables.ts';
import type { CalendarTables } from './calendar/tables.ts';
import type { ConsolidationTables } from './consolidation/tables.ts';
import type { DirectoryTables } from './directory/tables.ts';
import type { DocumentsTables } from './documents/tables.ts';
import type { FulfilmentTables } from './fulfilment/tables.ts';
import type { KernelTables } from './lib/tables.ts';
import type { NotificationsTables } from './notifications/tables.ts';
import type { OrdersTables } from './orders/tables.ts';
import type { PeopleTables } from './people/tables.ts';
import type { PlansTables } from './plans/tables.ts';
import type { SurveysTables } from './surveys/tables.ts';

/** The tables of every feature as the application sees them; a test holds this against information_schema. */
export interface Schema
  extends KernelTables,
    DirectoryTables,
    PeopleTables,
    DocumentsTables,
    SurveysTables,
    ConsolidationTables,
    OrdersTables,
    PlansTables,
    AssignmentsTables,
    FulfilmentTables,
    CalendarTables,
    NotificationsTables {}
