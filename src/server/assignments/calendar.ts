import { presentTerms } from '#domain/assignments/present.calendar.ts';
import type { CalendarPart } from '#server/lib/feature.ts';
import { listDated } from './store.calendar.ts';

/** The terms of an organisation's assignments. */
export const assignmentsCalendar: CalendarPart = async (tx, organizationId, reader) =>
  presentTerms(reader, await listDated(tx, organizationId));
