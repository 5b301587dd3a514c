import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { LinkWarning } from '#domain/plans/model.links.ts';
import { type Axis, hasDay, isOn, placeOf, type Track } from '#domain/plans/rules.timeline.ts';
import type { Period } from '#domain/terms/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { Icon } from '#web/ui/Icon.tsx';
import type { RoadmapItem } from '../queries.ts';
import styles from './Gantt.module.css';
import { useTrackWords } from './useTrackWords.ts';

interface Props {
  readonly item: RoadmapItem;
  readonly track: Track;
  readonly axis: Axis;
  /** Its days do not agree with those of a linked one. */
  readonly warning: LinkWarning | undefined;
  readonly onOpen: (measureId: string) => void;
}

/** Number and title, then the term drawn; the words of the drawing stand beside it for those who do not see it. */
export const GanttRow = memo(function GanttRow({ item, track, axis, warning, onOpen }: Props) {
  const { t } = useTranslation();
  const words = useTrackWords(item, track);
  const { number, title, state, term } = item;
  return (
    <tr data-list-row="" data-state={state} data-warned={warning && ''}>
      <th scope="row" className={styles.title}>
        <button type="button" title={title} onClick={() => onOpen(item.measureId)}>
          {t('gantt:row', { number, title })}
        </button>
        <span className={styles.state}>
          <b>{t(`roadmap:measureState.${state}`)}</b>
          {warning && (
            <span className={styles.early}>
              <Icon name="warning" size={13} />
              {warning.code === 'no_slack'
                ? t('links:noSlack')
                : t('links:early', { day: formatDay(warning.neededOn) })}
            </span>
          )}
          {term.text && <span className={styles.printed}>{term.text}</span>}
        </span>
      </th>
      <td data-chart="">
        <span className={hasDay(track) ? styles.hidden : styles.undated}>{words}</span>
        <Drawing track={track} axis={axis} />
        {warning?.code === 'ends_after' && isOn(axis, warning.neededOn) && (
          <span className={styles.needed} style={pointAt(warning.neededOn, axis)} />
        )}
      </td>
    </tr>
  );
});

const percent = (months: number, axis: Axis) => `${(100 * months) / axis.months}%`;
const pointAt = (day: LocalDate, axis: Axis) => ({ left: percent(placeOf(axis, day, 'end'), axis) });
const stretchOf = ({ from, to }: Period, axis: Axis) => {
  const start = placeOf(axis, from, 'begin');
  return { left: percent(start, axis), width: percent(placeOf(axis, to, 'end') - start, axis) };
};

function Drawing({ track: { bar, ticks, hard }, axis }: Pick<Props, 'track' | 'axis'>) {
  return (
    <>
      {bar && (
        <span
          className={styles.bar}
          data-of={bar.from === bar.to ? 'day' : bar.of}
          style={bar.from === bar.to ? pointAt(bar.to, axis) : stretchOf(bar, axis)}
        />
      )}
      {ticks.length > 0 && (
        <svg
          className={styles.ticks}
          viewBox={`0 0 ${axis.months} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={ticks.map((day) => `M${placeOf(axis, day, 'end').toFixed(2)} 0V1`).join('')} />
        </svg>
      )}
      {hard && <span className={styles.hard} style={pointAt(hard, axis)} />}
    </>
  );
}
