import { assignmentsFeature } from './assignments/feature.ts';
import { consolidationFeature } from './consolidation/feature.ts';
import { directoryFeature } from './directory/feature.ts';
import { documentsFeature } from './documents/feature.ts';
import { formsFeature } from './forms/feature.ts';
import { fulfilmentFeature } from './fulfilment/feature.ts';
import { ordersFeature } from './orders/feature.ts';
import { peopleFeature } from './people/feature.ts';
import { plansFeature } from './plans/feature.ts';
import { surveysFeature } from './surveys/feature.ts';

/** Every feature of the line: the endpoints it opens, the queued work it does, its parts of what is put together. */
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
] as const;
