import { AssignmentTools } from '#web/assignments/places.ts';
import { YearTools } from '#web/fulfilment/places.ts';
import type { Feature } from '#web/lib/feature.ts';
import { fills } from '#web/ui/Place.tsx';
import { CalendarButton } from './CalendarButton.tsx';

export const calendarFeature = {
  fills: [fills(AssignmentTools, CalendarButton), fills(YearTools, CalendarButton)],
} as const satisfies Feature;
