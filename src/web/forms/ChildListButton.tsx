import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildList } from '#domain/forms/model.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { ChildListTable } from './ChildListTable.tsx';
import styles from './Form.module.css';
import { EVERY_INSTANCE, useFormView } from './FormView.tsx';
import { useGoToWanted } from './useGoToWanted.ts';

interface Props {
  readonly list: ChildList;
  readonly rowPath: string;
  readonly rowLabel: string;
}

/** How many entries a row keeps in its list; opens them. */
export function ChildListButton({ list, rowPath, rowLabel }: Props) {
  const { t } = useTranslation();
  const view = useFormView();
  const [opened, setOpened] = useState(false);
  const path = `${rowPath}.${list.id}`;
  const wanted = view.useWanted();
  const instances = view.useInstances()(path);
  const together = instances[0] === EVERY_INSTANCE;
  const names = { list: list.label, row: rowLabel };

  // A link to a cell of this list opens it first.
  useEffect(() => {
    if (wanted?.startsWith(`${path}[`)) setOpened(true);
  }, [wanted, path]);

  return (
    <>
      <button
        type="button"
        className={styles.listButton}
        aria-label={
          together ? t('forms:list', names) : t('forms:listEntries', { ...names, count: instances.length })
        }
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {!together && instances.length} <Icon name="right" size={13} />
      </button>
      <Dialog opened={opened} title={t('forms:list', names)} size="xl" onClose={() => setOpened(false)}>
        <ChildListContent list={list} path={path} />
        <Button mt="md" onClick={() => setOpened(false)}>
          {t('forms:done')}
        </Button>
      </Dialog>
    </>
  );
}

function ChildListContent({ list, path }: { readonly list: ChildList; readonly path: string }) {
  useGoToWanted();
  return <ChildListTable list={list} path={path} />;
}
