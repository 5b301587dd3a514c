import type { AnyRoute } from '@tanstack/react-router';
import { assignmentsFeature } from './assignments/feature.ts';
import { consolidationFeature } from './consolidation/feature.ts';
import { directoryFeature } from './directory/feature.ts';
import { documentsFeature } from './documents/feature.ts';
import { fulfilmentFeature } from './fulfilment/feature.ts';
import { ordersFeature } from './orders/feature.ts';
import { peopleFeature } from './people/feature.ts';
import { plansFeature } from './plans/feature.ts';
import { surveysFeature } from './surveys/feature.ts';
import { neededHelpFeature } from './surveys/help/feature.ts';

/** Every feature of the line, in the order of the menu. What is put together of them all is not in the list. */
export const features = [
  fulfilmentFeature,
  ordersFeature,
  plansFeature,
  assignmentsFeature,
  documentsFeature,
  surveysFeature,
  consolidationFeature,
  neededHelpFeature,
  directoryFeature,
  peopleFeature,
] as const;

/** Their pages, one by one: only so does every route keep the types of its address. */
export const featurePages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    ...fulfilmentFeature.pages(frame),
    ...ordersFeature.pages(frame),
    ...plansFeature.pages(frame),
    ...assignmentsFeature.pages(frame),
    ...documentsFeature.pages(frame),
    ...surveysFeature.pages(frame),
    ...consolidationFeature.pages(frame),
    ...neededHelpFeature.pages(frame),
    ...directoryFeature.pages(frame),
    ...peopleFeature.pages(frame),
  ] as const;
