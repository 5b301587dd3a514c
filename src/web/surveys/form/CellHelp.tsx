import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CellKey, SourceRef } from '#domain/forms/model.ts';
import { type CellSpec, findCell } from '#domain/forms/rules.cells.ts';
import { helpFor } from '#domain/forms/rules.help.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import { provenanceOf } from '#domain/forms/rules.origin.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { PersonNotice } from '#web/documents/PersonNotice.tsx';
import { useCellState, useFocusedCell, useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellElementId } from '#web/forms/FormView.tsx';
import { faultsAround, findingWords } from '#web/forms/state/problems.ts';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { formatRounded } from '#web/lib/format.ts';
import { usePeers } from '../queries.review.ts';
import { isOpenRemark, useRemarks } from '../review/RemarksContext.tsx';
import styles from '../Survey.module.css';

/** What the chosen cell means: its name, the order's words, unit, place in the paper. */
export function CellHelp({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const focused = useFocusedCell();
  return (
    <section className={styles.help} data-empty={focused === null} aria-label={t('forms:help')}>
      {focused ? (
        <HelpOf cell={focused} form={form} />
      ) : (
        <p className={styles.secondary}>{t('forms:helpEmpty')}</p>
      )}
    </section>
  );
}

interface HelpProps {
  readonly cell: CellKey;
  readonly spec: CellSpec;
  readonly form: SurveyForm;
}

function HelpOf({ cell, form }: Omit<HelpProps, 'spec'>) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { asked, answer } = useCellState(cell);
  const spec = findCell(store.def, cell);
  if (!spec) return null;
  return (
    <>
      <div className={styles.helpWords}>
        <Meaning cell={cell} spec={spec} form={form} />
        <PartOfProblems cell={cell} />
        <WaitingRemarks cell={cell} />
        <Words cell={cell} />
        {isWords(spec.field) && typeof answer === 'string' && <PersonNotice text={answer} />}
        {!asked && <p className={styles.secondary}>{t('forms:notAskedWhy')}</p>}
      </div>
      <CellActions cell={cell} spec={spec} form={form} />
    </>
  );
}

/** Name, value and rules of the cell; what was in it the year before and what others have in it. */
function Meaning({ cell, spec, form }: HelpProps) {
  const { t } = useTranslation();
  const { store, editable } = useOpenForm();
  const { answer } = useCellState(cell);
  const { field } = spec;
  const origin = provenanceOf(store.def, cell);
  const before = form.previous?.answers[cell];
  const facts = [
    field.hint,
    t(`forms:type.${field.type}`),
    field.decimals ? t('forms:decimals') : '',
    field.unit ? t('forms:unit', { unit: field.unit }) : '',
    origin && sourceText(t, origin.source),
    origin?.printed && t('forms:printed', { text: origin.printed }),
    isWords(field) && editable && t('numbersOnly'),
  ];
  return (
    <p>
      <strong>{cellName(t, spec, instanceName(store.answers, cell))}</strong>
      {!editable &&
        answer !== undefined &&
        ` · ${t('forms:valueNow', { value: formatAnswer(field, answer) })}`}{' '}
      <span className={styles.secondary}>{facts.filter(Boolean).join(' · ')}</span>
      {before !== undefined && (
        <span className={styles.before}>
          {t('surveys:carried.before', { value: formatAnswer(field, before) })}
        </span>
      )}
      <PeersMedian cell={cell} form={form} />
    </p>
  );
}

const isWords = ({ type }: CellSpec['field']) => type === 'text' || type === 'long_text';

function sourceText(t: TFunction, source: SourceRef): string {
  if ('added' in source) return t('forms:sourceAdded', { reason: source.added });
  const { line, column } = source;
  return column ? t('forms:sourceColumn', { line, column }) : t('forms:sourceLine', { line });
}

/** Faults of a sum that this cell is a part of: those of its own stand at the cell. */
function PartOfProblems({ cell }: { readonly cell: CellKey }) {
  const { store } = useOpenForm();
  const state = useCellState(cell);
  const { t } = useTranslation();
  return faultsAround(cell, state).map((one) => (
    <p key={one.key} className={styles.partOf}>
      {findingWords(t, store.def, one)}
    </p>
  ));
}

function WaitingRemarks({ cell }: { readonly cell: CellKey }) {
  const { t } = useTranslation();
  const { remarks } = useRemarks();
  return remarks
    .filter((remark) => remark.cell === cell && isOpenRemark(remark))
    .map(({ id, text }) => (
      <p key={id}>
        <strong>{t('review:remarks.word')}</strong> «{text}»
      </p>
    ));
}

function CellActions({ cell, spec, form }: HelpProps) {
  const { t } = useTranslation();
  const { store, editable, openHistory } = useOpenForm();
  const { begin } = useRemarks();
  const { asked, answer } = useCellState(cell);
  const before = form.previous?.answers[cell];
  // A computed figure takes no answer, nor does a cell that another answer closes.
  const mayAnswer = editable && asked && !spec.field.derived;
  const differs = before !== undefined && !sameAnswer(before, answer ?? null);
  const markNoData = () => {
    store.set(cell, { noData: true });
    document.getElementById(cellElementId(cell))?.focus();
  };
  return (
    <div className={styles.helpActions}>
      {mayAnswer && differs && (
        <button type="button" className={styles.link} onClick={() => store.set(cell, before)}>
          {t('surveys:carried.take')}
        </button>
      )}
      {mayAnswer && (
        <button type="button" className={styles.link} onClick={markNoData} title={t('forms:noDataKeys')}>
          {t('forms:markNoData')}
        </button>
      )}
      {begin && (
        <button type="button" className={styles.link} onClick={() => begin({ section: spec.section, cell })}>
          {t('review:remark.toCell')}
        </button>
      )}
      <button type="button" className={styles.link} onClick={() => openHistory(cell)}>
        {t('forms:history')}
      </button>
    </div>
  );
}

/** What similar schools wrote into the cell: the reviewer sees at once what stands out. */
function PeersMedian({ cell, form }: Omit<HelpProps, 'spec'>) {
  const { t } = useTranslation();
  const { data: peers } = usePeers(form);
  const median = peers?.medians[cell];
  if (!peers || median === undefined) return null;
  const { rural, from, to, schools } = peers;
  return (
    <span className={styles.before}>
      {t('review:peers.median', {
        value: formatRounded(median),
        kind: rural ? t('review:peers.rural') : t('review:peers.urban'),
        size: to === null ? t('review:peers.over', { from }) : t('review:peers.between', { from, to }),
        schools,
      })}
    </span>
  );
}

/** What to count here and what not. */
function Words({ cell }: { readonly cell: CellKey }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  return helpFor(store.def, cell).map(({ cells, counts, excludes, example }) => (
    <p key={cells.join()}>
      {counts && t('forms:counts', { text: counts })} {excludes && t('forms:excludes', { text: excludes })}{' '}
      {example && t('forms:example', { text: example })}
    </p>
  ));
}
