import { useTranslation } from 'react-i18next';
import { findCell, sectionsOf } from '#domain/forms/rules.cells.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { isOpenSection } from '#domain/surveys/rules.sections.ts';
import { useOpenForm, useSummary } from '#web/forms/FormStoreContext.tsx';
import type { AnswerQueue } from '#web/forms/state/answer-queue.ts';
import type { Summary, ToldFinding } from '#web/forms/state/cell-state.ts';
import { findingWords } from '#web/forms/state/problems.ts';
import { cellName, instanceName, refusalText } from '#web/forms/state/words.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { useGoToCell } from '../review/useGoToCell.ts';
import styles from '../Survey.module.css';
import { BlankCells } from './BlankCells.tsx';
import { FindingComment } from './FindingComment.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly queue: AnswerQueue;
}

/** What stands between the form and its acceptance: sentences, each a link to its cell. */
export function FindingsPanel({ form, queue }: Props) {
  const { t } = useTranslation();
  const { findings, refused, blanks, unconfirmed } = useSummary();
  const { store, editable } = useOpenForm();
  const sections = sectionsOf(store.def)
    .map((section) => ({ section, found: findings.filter(({ cell }) => cell.startsWith(`${section.id}.`)) }))
    .filter(({ found }) => found.length > 0);
  const nothing = findings.length === 0 && refused.length + blanks.length + unconfirmed.length === 0;
  return (
    <section id="findings" tabIndex={-1} aria-labelledby="findings-title">
      <h2 id="findings-title" className={styles.panelTitle}>
        {t('surveys:findings.title')}
      </h2>
      {nothing && <p className={styles.secondary}>{t('surveys:findings.none')}</p>}
      <ul className={styles.findings}>
        {refused.map((cell) => (
          <RefusedText key={cell} cell={cell} />
        ))}
      </ul>
      {sections.map(({ section, found }) => (
        <details key={section.id} className={styles.findingGroup} open>
          <summary>
            {t('surveys:findings.ofSection', { section: section.title, count: found.length })}
          </summary>
          <ul className={styles.findings}>
            {found.map((finding) => (
              <Finding key={finding.key} finding={finding}>
                {finding.severity === 'warning' && (
                  <FindingComment
                    findingKey={finding.key}
                    form={form}
                    queue={queue}
                    editable={
                      editable && (!finding.commented || isOpenSection(form.openSections, section.id))
                    }
                  />
                )}
              </Finding>
            ))}
          </ul>
        </details>
      ))}
      <BlankCells blanks={blanks} />
      <Unconfirmed sections={editable ? unconfirmed : []} />
    </section>
  );
}

function RefusedText({ cell }: { readonly cell: string }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const spec = findCell(store.def, cell);
  const { refused } = store.cell(cell);
  if (!spec || !refused) return null;
  const why = refusalText(t, spec.field, refused, store.today);
  return (
    <li className={styles.finding} data-tone="danger">
      <Icon name="error" size={15} />
      <button type="button" className={styles.link} onClick={() => goTo(cell)}>
        <span className={styles.secondary}>{t('forms:finding.error')}: </span>
        <strong>{cellName(t, spec, instanceName(store.answers, cell))}.</strong> {t('forms:refused', { why })}
      </button>
    </li>
  );
}

interface FindingProps {
  readonly finding: ToldFinding;
  readonly children: React.ReactNode;
}

function Finding({ finding, children }: FindingProps) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const spec = findCell(store.def, finding.cell);
  const isError = finding.severity === 'error';
  const word = isError ? 'error' : finding.commented ? 'explained' : 'warning';
  return (
    <li className={styles.finding} data-tone={isError ? 'danger' : finding.commented ? 'neutral' : 'soon'}>
      <Icon name={isError ? 'error' : finding.commented ? 'info' : 'warning'} size={15} />
      <div>
        <button type="button" className={styles.link} onClick={() => goTo(finding.cell)}>
          <span className={styles.secondary}>{t(`forms:finding.${word}`)}: </span>
          {spec && <strong>{cellName(t, spec, instanceName(store.answers, finding.cell))}.</strong>}{' '}
          {findingWords(t, store.def, finding)}
        </button>
        {children}
      </div>
    </li>
  );
}

/** What was carried over and waits for the school's word, by section. */
function Unconfirmed({ sections }: { readonly sections: Summary['unconfirmed'] }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const titles = new Map(sectionsOf(store.def).map(({ id, title }) => [id, title]));
  return (
    <ul className={styles.findings}>
      {sections.map(({ section, first }) => (
        <li key={section} className={styles.finding}>
          <Icon name="dot" size={15} />
          <button type="button" className={styles.link} onClick={() => goTo(first)}>
            {t('surveys:carried.toConfirm', { section: titles.get(section) ?? '' })}
          </button>
        </li>
      ))}
    </ul>
  );
}
