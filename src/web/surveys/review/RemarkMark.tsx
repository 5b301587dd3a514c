import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { SidePanel } from '#web/ui/Dialogs.tsx';
import { isOpenRemark, useRemarks } from './RemarksContext.tsx';
import { RemarkThread } from './RemarkThread.tsx';
import styles from './Review.module.css';

/** At a cell: how many remarks wait there; opens them beside the form. */
export function RemarkMark({ cellKey }: { readonly cellKey: CellKey }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { remarks } = useRemarks();
  const [opened, setOpened] = useState(false);
  const here = remarks.filter((remark) => remark.cell === cellKey && isOpenRemark(remark));
  const spec = findCell(store.def, cellKey);
  if (here.length === 0 || !spec) return null;
  const cell = cellName(t, spec, instanceName(store.answers, cellKey));
  const title = t('review:remarks.at', { cell });
  const mark = t('review:remarks.mark', { count: here.length });
  return (
    <>
      <button
        type="button"
        className={styles.mark}
        aria-label={`${mark}. ${cell}`}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {mark}
      </button>
      <SidePanel opened={opened} title={title} onClose={() => setOpened(false)}>
        {here.map((remark) => (
          <RemarkThread key={remark.id} remark={remark} />
        ))}
      </SidePanel>
    </>
  );
}
