import { calendarContract } from '#domain/calendar/contract.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import { calendarRoutes } from './routes.ts';

export const calendarFeature = {
  endpoints: ({ publicUrl }: { readonly publicUrl: URL }) => [
    serves(calendarContract, calendarRoutes(publicUrl)),
  ],
} satisfies Feature;
