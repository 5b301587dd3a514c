import { flow } from '#domain/kernel/flow.ts';
import type { ArchiveStatus } from './model.ts';

/** What its person may do with an archive; the queue takes what waits, and ends it. */
export const archiveFlow = flow<ArchiveStatus, 'ask' | 'cancel'>('survey_archive', {
  waiting: { cancel: 'cancelled' },
  preparing: { cancel: 'cancelled' },
  ready: { ask: 'waiting' },
  failed: { ask: 'waiting' },
  cancelled: { ask: 'waiting' },
});

/** Nothing of it is made any more until somebody asks again. */
export const isEnded = (status: ArchiveStatus): boolean => archiveFlow.available(status).includes('ask');

interface Placed {
  readonly school: { readonly name: string };
  readonly municipality: { readonly name: string };
}

/** As forms lie in an archive: by municipality, then by school. */
export const byPlace = (a: Placed, b: Placed): number =>
  a.municipality.name.localeCompare(b.municipality.name, 'ru') ||
  a.school.name.localeCompare(b.school.name, 'ru', { numeric: true });
