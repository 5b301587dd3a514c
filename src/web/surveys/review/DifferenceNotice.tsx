import { useTranslation } from 'react-i18next';
import type { Answer, CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { cellOfComment } from '#domain/forms/rules.check.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import type { Difference } from '#domain/surveys/model.review.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { DataTable } from '#web/ui/DataTable.tsx';
import { CellLink } from './CellLink.tsx';
import { isOpenRemark, useRemarks } from './RemarksContext.tsx';
import styles from './Review.module.css';

/** At the head of a form that came back: what the school has changed, and what was asked and is as it was. */
export function DifferenceNotice() {
  const { t } = useTranslation();
  const { difference, remarks } = useRemarks();
  if (!difference) return null;
  const { cells, comments, from } = difference;
  const asked = remarks
    .filter((remark) => isOpenRemark(remark) && remark.round <= from)
    .flatMap(({ cell }) => cell ?? []);
  const changed = new Set(cells.map(({ cell }) => cell));
  const untouched = asked.filter((cell) => !changed.has(cell));
  return (
    <details className={styles.difference} open>
      <summary>
        {cells.length === 0
          ? t('review:difference.nothing')
          : t('review:difference.title', { count: cells.length })}
      </summary>
      {cells.length > 0 && <ChangedCells cells={cells} asked={new Set(asked)} />}
      {comments.length > 0 && <ChangedComments comments={comments} />}
      {untouched.length > 0 && <UntouchedCells cells={untouched} />}
    </details>
  );
}

interface CellsProps {
  readonly cells: Difference['cells'];
  /** Cells with a remark that waited for the change. */
  readonly asked: ReadonlySet<CellKey>;
}

function ChangedCells({ cells, asked }: CellsProps) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const show = (cell: CellKey, answer: Answer | null) => {
    const field = findCell(store.def, cell)?.field;
    return answer === null || !field ? t('surveys:conflict.blank') : formatAnswer(field, answer);
  };
  return (
    <div className={styles.listed}>
      <DataTable
        caption={t('review:difference.caption')}
        rows={cells}
        rowKey={({ cell }) => cell}
        columns={[
          {
            key: 'cell',
            header: t('review:difference.cell'),
            heading: true,
            render: ({ cell }) => <CellLink cell={cell} />,
          },
          {
            key: 'before',
            header: t('review:difference.before'),
            render: ({ cell, before }) => show(cell, before),
          },
          {
            key: 'after',
            header: t('review:difference.after'),
            render: ({ cell, after }) => <strong>{show(cell, after)}</strong>,
          },
          {
            key: 'asked',
            header: t('review:difference.remark'),
            render: ({ cell }) =>
              asked.has(cell) ? t('review:difference.asked') : t('review:difference.notAsked'),
          },
        ]}
      />
    </div>
  );
}

function ChangedComments({ comments }: Pick<Difference, 'comments'>) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('review:difference.comments', { count: comments.length })}</p>
      <ul>
        {comments.map(({ key, before, after }) => (
          <li key={key}>
            <CellLink cell={cellOfComment(key)} />{' '}
            {t('review:difference.comment', {
              before: before ?? t('surveys:conflict.blank'),
              after: after ?? t('surveys:conflict.blank'),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was asked for and is as it was; a cell stands for each of its remarks. */
function UntouchedCells({ cells }: { readonly cells: readonly CellKey[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.unchanged}>{t('review:difference.untouched', { count: cells.length })}</p>
      <ul>
        {[...new Set(cells)].map((cell) => (
          <li key={cell}>
            <CellLink cell={cell} />
          </li>
        ))}
      </ul>
    </>
  );
}
