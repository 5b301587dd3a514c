import { Checkbox, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedMeasure, EvidenceDemand } from '#domain/assignments/additions/model.ts';
import { refusalOfAddition } from '#domain/assignments/additions/rules.ts';
import { type EvidenceKind, evidenceKinds } from '#domain/documents/model.evidence.ts';
import { ApiError } from '#web/lib/api.ts';
import { formatDay } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import styles from './Additions.module.css';
import { PointFields } from './PointFields.tsx';
import type { Written } from './useAdditions.ts';

interface Props {
  readonly measure: AddedMeasure;
  readonly known: Written;
  readonly onSave: (one: Written) => void;
  readonly onClose: () => void;
}

/** One measure of the addition; the rule of the server says at its place what is wrong. */
export function MeasureDialog({ measure, known, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const errorText = useErrorText();
  const [one, setOne] = useState(known);
  const [tried, setTried] = useState(false);
  const hasPoints = measure.points.length > 0;
  const isReported = measure.reported > 0;
  const blank = one.points.findIndex(({ title, dueOn }) => title.trim() === '' || dueOn === '');
  const refusal = refusalOfAddition(one, { last: measure.last, hasPoints, isReported }, today);
  const wrong =
    blank >= 0
      ? { point: blank, words: t('additions:dialog.blank') }
      : refusal && {
          point: refusal.detail.point as number | undefined,
          words: errorText(
            new ApiError(refusal.code, refusal.reason, { ...refusal.detail, last: formatDay(measure.last) }),
          ),
        };
  const save = () => {
    setTried(true);
    if (!wrong) onSave(one);
  };
  return (
    <ConfirmDialog
      opened
      title={t('additions:dialog.title', {
        item: t(`plans:item.${measure.kind}`, { number: measure.number }),
      })}
      confirmLabel={t('additions:dialog.save')}
      busy={false}
      error={null}
      onConfirm={save}
      onClose={onClose}
    >
      <Stack gap="sm">
        <DemandFields demands={one.demands} onChange={(demands) => setOne({ ...one, demands })} />
        {hasPoints ? (
          <p className={styles.said}>{t('additions:dialog.pointsSet')}</p>
        ) : (
          <PointFields
            measure={measure}
            points={one.points}
            wrong={tried ? wrong : undefined}
            onChange={(points) => setOne({ ...one, points, earlier: points.length > 0 ? one.earlier : null })}
          />
        )}
        {!hasPoints && isReported && one.points.length > 0 && (
          <NativeSelect
            label={t('additions:dialog.earlier', { count: measure.reported })}
            value={one.earlier === null ? '' : String(one.earlier)}
            data={[
              { value: '', label: t('additions:dialog.choose') },
              { value: 'whole', label: t('additions:dialog.whole') },
              ...one.points.map(({ title }, index) => ({ value: String(index), label: title })),
            ]}
            error={tried && wrong && wrong.point === undefined ? wrong.words : undefined}
            onChange={({ currentTarget: { value } }) =>
              setOne({ ...one, earlier: value === '' ? null : value === 'whole' ? 'whole' : Number(value) })
            }
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}

interface DemandProps {
  readonly demands: readonly EvidenceDemand[];
  readonly onChange: (demands: EvidenceDemand[]) => void;
}

function DemandFields({ demands, onChange }: DemandProps) {
  const { t } = useTranslation();
  const tick = (kind: EvidenceKind, ticked: boolean) =>
    onChange([
      ...demands.filter((one) => one.kind !== kind),
      ...(ticked ? [{ kind, count: 1, of: 'executor' as const }] : []),
    ]);
  return (
    <fieldset className={styles.fields}>
      <legend>{t('additions:dialog.demands')}</legend>
      {evidenceKinds.map((kind) => {
        const demand = demands.find((one) => one.kind === kind);
        return (
          <div key={kind} className={styles.demand}>
            <Checkbox
              label={t(`evidence:kind.${kind}`)}
              checked={demand !== undefined}
              onChange={(event) => tick(kind, event.currentTarget.checked)}
            />
            {demand && (
              <NumberInput
                aria-label={t('additions:dialog.count', { kind: t(`evidence:kind.${kind}`) })}
                value={demand.count}
                min={1}
                max={99}
                size="xs"
                w="4.5rem"
                onChange={(count) =>
                  onChange(
                    demands.map((one) => (one === demand ? { ...one, count: Number(count) || 1 } : one)),
                  )
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
