import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { useOpenForm } from '#web/fields/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/fields/words.ts';
import { isOpenRemark, useRemarks } from './RemarksContext.tsx';
import { RemarkThread } from './RemarkThread.tsx';
import styles from './Review.module.css';

/** At a cell: how many remarks wait there; opens them in place. */
export function RemarkMark({ cellKey }: { readonly cellKey: CellKey }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { remarks } = useRemarks();
  const [opened, setOpened] = useState(false);
  const here = remarks.filter((remark) => remark.cell === cellKey && isOpenRemark(remark));
  const spec = findCell(store.def, cellKey);
  if (here.length === 0 || !spec) return null;
  const title = t('review:remarks.at', { cell: cellName(t, spec, instanceName(store.answers, cellKey)) });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={320}
      position="bottom-start"
      trapFocus
      returnFocus
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.mark}
          aria-label={`${title}: ${here.length}`}
          onClick={() => setOpened(!opened)}
        >
          {t('review:remarks.mark', { count: here.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        {here.map((remark) => (
          <RemarkThread key={remark.id} remark={remark} />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
