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
  const cell = cellName(t, spec, instanceName(store.answers, cellKey));
  const title = t('review:remarks.at', { cell });
  const mark = t('review:remarks.mark', { count: here.length });
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
          aria-label={`${mark}. ${cell}`}
          onClick={() => setOpened(!opened)}
        >
          {mark}
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
