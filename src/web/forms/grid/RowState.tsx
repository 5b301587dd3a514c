import { useTranslation } from 'react-i18next';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { Icon } from '#web/ui/Icon.tsx';
import styles from '../Form.module.css';
import { useOpenForm, useSummary } from '../FormStoreContext.tsx';
import type { RowStateProps } from '../FormView.tsx';
import { instanceName } from '../state/words.ts';

/** On a closed card: what tells the row apart, its first figure, and whether anything is left or wrong in it. */
export function RowState({ path, cells }: RowStateProps) {
  const { t } = useTranslation();
  const { store, editable } = useOpenForm();
  const { findings, blanks, refused } = useSummary();
  const isOwn = (cell: string) => cell.startsWith(`${path}.`);
  const left = blanks.filter(({ cell }) => isOwn(cell)).length;
  const open = findings.filter((one) => isOwn(one.cell) && !one.commented);
  const isWrong = refused.some(isOwn) || open.some(({ severity }) => severity === 'error');
  const name = instanceName(store.answers, `${path}.`);
  const [first] = cells;
  const state = first && store.cell(first.cellKey);
  const figure =
    first && state && formatAnswer(first.spec.field, state.answer ?? state.computed ?? undefined);
  const facts = [name, figure, editable && left > 0 && t('forms:left', { count: left })].filter(Boolean);
  return (
    <span className={styles.cardState}>
      {facts.join(' · ')}
      {isWrong && <Mark tone="danger" word={t('forms:finding.error')} />}
      {!isWrong && open.length > 0 && <Mark tone="soon" word={t('forms:finding.warning')} />}
    </span>
  );
}

function Mark({ tone, word }: { readonly tone: 'danger' | 'soon'; readonly word: string }) {
  return (
    <span className={styles.cardMark} data-tone={tone}>
      <Icon name={tone === 'danger' ? 'error' : 'warning'} size={14} /> {word}
    </span>
  );
}
