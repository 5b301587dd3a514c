import type { ReactNode } from 'react';
import { AssignmentTools } from '#web/assignments/places.ts';
import { CalendarButton } from '#web/calendar/CalendarButton.tsx';
import { YearTools } from '#web/fulfilment/places.ts';

const calendar = [CalendarButton];

/** What features show on pages of features to their left. */
export function FilledPlaces({ children }: { readonly children: ReactNode }) {
  return (
    <AssignmentTools value={calendar}>
      <YearTools value={calendar}>{children}</YearTools>
    </AssignmentTools>
  );
}
