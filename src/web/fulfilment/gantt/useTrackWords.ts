import { useTranslation } from 'react-i18next';
import type { Track } from '#domain/plans/rules.timeline.ts';
import { formatDay } from '#web/lib/format.ts';
import type { RoadmapItem } from '../queries.ts';

/** Kinds of term that never have a day. */
const dateless = ['no_year', 'separate_plan', 'as_needed'] as const;

/** What is drawn for a measure, in words. */
export function useTrackWords({ term }: RoadmapItem, { bar, ticks, hard }: Track): string {
  const { t } = useTranslation();
  const words: string[] = [];
  if (bar?.of === 'period') words.push(t('gantt:words.period'));
  else if (bar?.from === bar?.to && bar) words.push(t('gantt:words.day', { day: formatDay(bar.to) }));
  else if (bar) words.push(t('gantt:words.bar', { from: formatDay(bar.from), to: formatDay(bar.to) }));
  if (ticks.length > 0) words.push(t('gantt:words.ticks', { days: ticks.map(formatDay).join(', ') }));
  if (hard) words.push(t('gantt:words.hard', { day: formatDay(hard) }));
  if (words.length > 0) return words.join('; ');
  return t(`gantt:words.${dateless.find((kind) => kind === term.kind) ?? 'unreadable'}`);
}
