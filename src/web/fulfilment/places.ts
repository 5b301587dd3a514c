import { place } from '#web/ui/Place.tsx';

/** Tools over the year of an organisation. */
export const YearTools = place();
