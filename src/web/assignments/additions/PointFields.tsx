import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AddedMeasure, MAX_POINTS } from '#domain/assignments/additions/model.ts';
import { quarters } from '#domain/assignments/additions/rules.points.ts';
import { formatDay } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from './Additions.module.css';
import type { Written } from './useAdditions.ts';

type Points = Written['points'];

interface Props {
  readonly measure: AddedMeasure;
  readonly points: Points;
  /** Which point is wrong, and why. */
  readonly wrong: { readonly point: number | undefined; readonly words: string } | undefined;
  readonly onChange: (points: Points) => void;
}

export function PointFields({ measure: { last }, points, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const change = (index: number, changed: Partial<Points[number]>) =>
    onChange(points.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <fieldset className={styles.fields}>
      <legend>{t('additions:dialog.points')}</legend>
      <p className={styles.said}>{t('additions:dialog.pointsHint', { last: formatDay(last) })}</p>
      {points.map(({ title, dueOn }, index) => (
        // A point has no other name than its place while it is being written.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end and taken out whole
        <div key={index} className={styles.point}>
          <TextInput
            type="date"
            label={t('additions:dialog.day')}
            value={dueOn}
            max={last}
            error={wrong?.point === index ? wrong.words : undefined}
            onChange={(event) => change(index, { dueOn: event.currentTarget.value })}
          />
          <TextInput
            label={t('additions:dialog.title_')}
            value={title}
            maxLength={200}
            onChange={(event) => change(index, { title: event.currentTarget.value })}
          />
          <Button
            variant="subtle"
            aria-label={t('additions:dialog.remove', { number: index + 1 })}
            onClick={() => onChange(points.filter((_, at) => at !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          disabled={points.length >= MAX_POINTS}
          onClick={() => onChange([...points, { title: '', dueOn: '' }])}
        >
          {t('additions:dialog.add')}
        </Button>
        {today < last && (
          <Button variant="default" onClick={() => onChange(quarters(today, last))}>
            {t('additions:dialog.quarters', { last: formatDay(last) })}
          </Button>
        )}
        {points.length > 0 && (
          <Button variant="subtle" onClick={() => onChange([])}>
            {t('additions:dialog.clear')}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}
