import { useTranslation } from 'react-i18next';
import { findCell, sectionsOf } from '#domain/forms/rules.cells.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import { inPrintedOrder } from '#domain/surveys/rules.remarks.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useRemarkList } from '../queries.review.ts';
import { isOpenRemark, useRemarks } from './RemarksContext.tsx';
import { RemarkThread } from './RemarkThread.tsx';
import styles from './Review.module.css';
import { useGoToCell } from './useGoToCell.ts';

/** All remarks on the form in the order of its cells; each leads to its cell. */
export function RemarksPanel() {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { remarks, known, form } = useRemarks();
  const list = useRemarkList(form);
  const sorted = inPrintedOrder(store.def, remarks);
  const open = sorted.filter(isOpenRemark);
  const settled = sorted.filter((remark) => !isOpenRemark(remark));
  if (remarks.length === 0 && !list.error && !form.actions.includes('remark')) return null;
  return (
    <section id="remarks" tabIndex={-1} aria-labelledby="remarks-title">
      <h2 id="remarks-title" className={styles.panelTitle}>
        {t('review:remarks.title')}
      </h2>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {known && remarks.length === 0 && <p className={styles.signed}>{t('review:remarks.none')}</p>}
      <Remarks remarks={open} />
      {settled.length > 0 && (
        <details>
          <summary>{t('review:remarks.settledOnes', { count: settled.length })}</summary>
          <Remarks remarks={settled} />
        </details>
      )}
    </section>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <ul className={styles.remarks}>
      {remarks.map((remark) => (
        <li key={remark.id}>
          <Place remark={remark} />
          <RemarkThread remark={remark} />
        </li>
      ))}
    </ul>
  );
}

/** Remarks on the open section as a whole, at its head. */
export function SectionRemarks({ section }: { readonly section: string }) {
  const { remarks } = useRemarks();
  const here = remarks.filter((one) => one.cell === null && one.section === section && isOpenRemark(one));
  return here.map((remark) => <RemarkThread key={remark.id} remark={remark} />);
}

function Place({ remark }: { readonly remark: Remark }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const { cell } = remark;
  const title = sectionsOf(store.def).find(({ id }) => id === remark.section)?.title ?? remark.section;
  if (cell === null) return <p className={styles.place}>{t('review:remarks.section', { section: title })}</p>;
  const spec = findCell(store.def, cell);
  if (!spec) return <p className={styles.place}>{t('review:remarks.lostCell', { cell })}</p>;
  return (
    <p className={styles.place}>
      <button type="button" className={styles.link} onClick={() => goTo(cell)}>
        {cellName(t, spec, instanceName(store.answers, cell))}
      </button>{' '}
      <span className={styles.signed}>{t('review:remarks.sectionOfCell', { section: title })}</span>
    </p>
  );
}
