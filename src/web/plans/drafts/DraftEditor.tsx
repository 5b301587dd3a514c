import { useTranslation } from 'react-i18next';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { insertAfter } from '#domain/plans/rules.drafting.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import { DraftBar } from './DraftBar.tsx';
import styles from './Drafts.module.css';
import { DraftTable } from './DraftTable.tsx';
import { DroppedItems } from './DroppedItems.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ProblemFilter } from './ProblemFilter.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useDraftEditor } from './useDraftEditor.ts';
import { useDraftReading } from './useDraftReading.ts';
import { useHistoryKeys } from './useHistoryKeys.ts';
import { useItemEdits } from './useItemEdits.ts';
import { useProblemFilter } from './useProblemFilter.ts';

export function DraftEditor({ draft }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation();
  const editing = useDraftEditor(draft);
  const { edit } = editing;
  const content = editing.written.present;
  const { items } = content;
  const reading = useDraftReading(draft, content);
  const edits = useItemEdits(edit);
  const filtering = useProblemFilter(items, reading.problems);
  const opened = items.find(({ key }) => key === edits.opened);
  const { pasting } = edits;

  return (
    <section aria-label={t('versions:draft.caption')} ref={useHistoryKeys(editing)}>
      <ConflictPanel editing={editing} />
      {draft.kind === 'next_year' && <p className={styles.lead}>{t('versions:draft.nextYear')}</p>}
      <DraftBar id={draft.id} editing={editing} edits={edits} />
      <SaveLine editing={editing} />
      <ProblemFilter filtering={filtering} count={items.length} />
      <p className={styles.lead}>{t('versions:draft.keys')}</p>
      <DraftTable items={filtering.shown} reading={reading} edits={edits} />
      <DroppedItems reading={reading} edit={edit} />
      {opened && (
        <ItemDialog
          key={opened.key}
          item={opened}
          items={items}
          reading={reading}
          edits={edits}
          edit={edit}
        />
      )}
      {pasting && (
        <PasteDialog
          text={pasting.text}
          above={items.find(({ key }) => key === pasting.after)}
          onPaste={(pasted) => {
            edit((known) => ({ ...known, items: insertAfter(known.items, pasting.after, pasted) }));
            edits.paste(undefined);
          }}
          onClose={() => edits.paste(undefined)}
        />
      )}
    </section>
  );
}
