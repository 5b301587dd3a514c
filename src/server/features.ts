import { approvalFeature } from './approval/feature.ts';
import { assignmentsFeature } from './assignments/feature.ts';
import { calendarFeature } from './calendar/feature.ts';
import { consolidationFeature } from './consolidation/feature.ts';
import { deskFeature } from './desk/feature.ts';
import { directoryFeature } from './directory/feature.ts';
import { documentsFeature } from './documents/feature.ts';
import { formsFeature } from './forms/feature.ts';
import { fulfilmentFeature } from './fulfilment/feature.ts';
import { journalFeature } from './journal/feature.ts';
import { ordersFeature } from './orders/feature.ts';
import { peopleFeature } from './people/feature.ts';
import { plansFeature } from './plans/feature.ts';
import { searchFeature } from './search/feature.ts';
import { surveysFeature } from './surveys/feature.ts';

/** Every feature of the server: the endpoints it opens and the queued work it does. */
export const features = [
  directoryFeature,
  peopleFeature,
  documentsFeature,
  formsFeature,
  surveysFeature,
  consolidationFeature,
  ordersFeature,
  plansFeature,
  assignmentsFeature,
  fulfilmentFeature,
  approvalFeature,
  deskFeature,
  searchFeature,
  journalFeature,
  calendarFeature,
] as const;
