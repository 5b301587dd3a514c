import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlanDraftId } from '#domain/kernel/ids.ts';
import { renumber } from '#domain/plans/rules.drafting.ts';
import styles from './Drafts.module.css';
import type { DraftEditing } from './useDraftEditor.ts';
import type { ItemEdits } from './useItemEdits.ts';

interface Props {
  readonly id: PlanDraftId;
  readonly editing: DraftEditing;
  readonly edits: ItemEdits;
}

/** What can be done with the draft as a whole; new items come to its end. */
export function DraftBar({ id, editing, edits }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { written, edit } = editing;
  const last = written.present.items.at(-1)?.key ?? null;
  const toApproval = async () => {
    if (await editing.save()) await navigate({ to: '/plan-drafts/$id/approval', params: { id }, search: {} });
  };
  return (
    <div className={styles.bar}>
      <Button variant="default" disabled={written.steps.done.length === 0} onClick={editing.undo}>
        {t('versions:draft.undo')}
      </Button>
      <Button variant="default" disabled={written.steps.undone.length === 0} onClick={editing.redo}>
        {t('versions:draft.redo')}
      </Button>
      <Button variant="default" onClick={() => edits.add(last)}>
        {t('versions:draft.add')}
      </Button>
      <Button variant="default" onClick={() => edits.paste({ after: last, text: '' })}>
        {t('versions:draft.paste')}
      </Button>
      <Button variant="default" onClick={() => edit((known) => ({ ...known, items: renumber(known.items) }))}>
        {t('versions:draft.renumber')}
      </Button>
      <Button disabled={editing.state === 'stale'} onClick={() => void toApproval()}>
        {t('versions:draft.approve')}
      </Button>
    </div>
  );
}
