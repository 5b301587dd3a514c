import { place } from '#web/ui/Place.tsx';

/** Tools over the list of assignments. */
export const AssignmentTools = place();
