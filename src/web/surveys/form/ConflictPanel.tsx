import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellConflict } from '#domain/forms/model.merge.ts';
import type { Answer } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { useOpenForm, useSummary } from '#web/forms/FormStoreContext.tsx';
import { cellElementId } from '#web/forms/FormView.tsx';
import type { AnswerQueue } from '#web/forms/state/answer-queue.ts';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from '../Survey.module.css';

/** Two people changed one cell: both values stand side by side until somebody chooses. */
export function ConflictPanel({ queue }: { readonly queue: AnswerQueue }) {
  const { t } = useTranslation();
  const { conflicts } = useSummary();
  if (conflicts.length === 0) return null;
  return (
    <div className={styles.conflicts} role="alert">
      <p>{t('surveys:conflict.title')}</p>
      <ul>
        {conflicts.map((conflict) => (
          <Conflict key={conflict.cell} conflict={conflict} queue={queue} />
        ))}
      </ul>
    </div>
  );
}

function Conflict({ conflict, queue }: { readonly conflict: CellConflict; readonly queue: AnswerQueue }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { timeZone } = useSession().region;
  const spec = findCell(store.def, conflict.cell);
  if (!spec) return null;
  const show = (answer: Answer | null) =>
    answer === null ? t('surveys:conflict.blank') : formatAnswer(spec.field, answer);

  // The buttons go away with the choice: the focus goes where the value now stands.
  const goBack = () => document.getElementById(cellElementId(conflict.cell))?.focus();
  const keepMine = () => {
    queue.acknowledge(conflict);
    store.adopt([{ cell: conflict.cell, value: conflict.mine }]);
    queue.push([{ cell: conflict.cell, value: conflict.mine }]);
    goBack();
  };
  const takeTheirs = () => {
    queue.acknowledge(conflict);
    store.adopt([{ cell: conflict.cell, value: conflict.theirs }]);
    goBack();
  };
  return (
    <li className={styles.conflict}>
      <span>{cellName(t, spec, instanceName(store.answers, conflict.cell))}</span>
      <Button variant="default" size="compact-sm" onClick={keepMine}>
        {t('surveys:conflict.mine', { value: show(conflict.mine) })}
      </Button>
      <Button variant="default" size="compact-sm" onClick={takeTheirs}>
        {t('surveys:conflict.theirs', { value: show(conflict.theirs) })}
      </Button>
      <span className={styles.secondary}>
        {t('surveys:conflict.who', { by: conflict.by, moment: formatMoment(conflict.at, timeZone) })}
      </span>
    </li>
  );
}
