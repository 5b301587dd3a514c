import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Answer, CellKey, Field } from '#domain/forms/model.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { ValueCause } from '#domain/surveys/model.history.ts';
import { formatMoment } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import styles from '../Survey.module.css';

interface Props {
  readonly formId: string;
  readonly cell: CellKey;
  readonly field: Field | undefined;
}

/** Every value that a cell has had: who, when, from what to what and why. */
export function CellValues({ formId, cell, field }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const query = useQuery(read(surveysContract.getCellHistory, { params: { id: formId }, query: { cell } }));
  const show = (answer: Answer | null) =>
    answer === null || !field ? t('surveys:conflict.blank') : formatAnswer(field, answer);
  return (
    <Loaded query={query} rows={3}>
      {(steps) =>
        steps.length === 0 ? (
          <EmptyState>{t('surveys:history.cellEmpty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('surveys:history.caption')}
            rows={[...steps].sort((a, b) => b.at.localeCompare(a.at))}
            rowKey={(step) => `${step.at} ${step.by}`}
            columns={[
              {
                key: 'at',
                header: t('surveys:history.when'),
                render: (step) => formatMoment(step.at, timeZone),
              },
              { key: 'by', header: t('surveys:history.who'), render: (step) => step.by },
              { key: 'before', header: t('surveys:history.was'), render: (step) => show(step.before) },
              { key: 'after', header: t('surveys:history.became'), render: (step) => show(step.after) },
              { key: 'why', header: t('changes:why.title'), render: (step) => <Why why={step.why} /> },
            ]}
          />
        )
      }
    </Loaded>
  );
}

function Why({ why }: { readonly why: ValueCause }) {
  const { t } = useTranslation();
  if (why.kind === 'filled') return t('changes:why.filled');
  if (why.kind === 'carried') return t('changes:why.carried');
  const reason = why.reason ?? t('review:return.byRemarks');
  return (
    <>
      {why.kind === 'corrected'
        ? t('changes:why.corrected', { round: why.round })
        : t('changes:why.requested', { name: why.askedBy })}
      <p className={styles.secondary}>«{reason}»</p>
    </>
  );
}
