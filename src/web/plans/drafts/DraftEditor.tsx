import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { type DraftProblem, draftProblems } from '#domain/plans/model.draft.ts';
import { insertAfter, renumber } from '#domain/plans/rules.drafting.ts';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import styles from './Drafts.module.css';
import { DraftTable } from './DraftTable.tsx';
import { DroppedItems } from './DroppedItems.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useDraftEditor } from './useDraftEditor.ts';
import { useDraftReading } from './useDraftReading.ts';
import { useHistoryKeys } from './useHistoryKeys.ts';
import { useItemEdits } from './useItemEdits.ts';

/** The filter holds on to what it found: a row that was put right does not vanish from under the hands. */
interface Only {
  readonly problem: DraftProblem | 'any';
  readonly keys: ReadonlySet<string>;
}

export function DraftEditor({ draft }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editing = useDraftEditor(draft);
  const { written, edit } = editing;
  const content = written.present;
  const reading = useDraftReading(draft, content);
  const edits = useItemEdits(edit);
  const [only, setOnly] = useState<Only>();
  const asking = (problem: DraftProblem | 'any') =>
    new Set(
      content.items
        .filter(({ key }) => {
          const problems = reading.problems.get(key) ?? [];
          return problem === 'any' ? problems.length > 0 : problems.includes(problem);
        })
        .map(({ key }) => key),
    );
  const found = draftProblems.filter((problem) => asking(problem).size > 0);
  const shown = only ? content.items.filter(({ key }) => only.keys.has(key)) : content.items;
  const opened = content.items.find(({ key }) => key === edits.opened);
  const toApproval = async () => {
    if (await editing.save())
      await navigate({ to: '/plan-drafts/$id/approval', params: { id: draft.id }, search: {} });
  };

  return (
    <section aria-label={t('versions:draft.caption')} ref={useHistoryKeys(editing)}>
      <ConflictPanel editing={editing} />
      {draft.kind === 'next_year' && <p className={styles.lead}>{t('versions:draft.nextYear')}</p>}
      <div className={styles.bar}>
        <Button variant="default" disabled={written.steps.done.length === 0} onClick={editing.undo}>
          {t('versions:draft.undo')}
        </Button>
        <Button variant="default" disabled={written.steps.undone.length === 0} onClick={editing.redo}>
          {t('versions:draft.redo')}
        </Button>
        <Button variant="default" onClick={() => edits.add(content.items.at(-1)?.key ?? null)}>
          {t('versions:draft.add')}
        </Button>
        <Button
          variant="default"
          onClick={() => edits.paste({ after: content.items.at(-1)?.key ?? null, text: '' })}
        >
          {t('versions:draft.paste')}
        </Button>
        <Button
          variant="default"
          onClick={() => edit((known) => ({ ...known, items: renumber(known.items) }))}
        >
          {t('versions:draft.renumber')}
        </Button>
        <Button disabled={editing.state === 'stale'} onClick={() => void toApproval()}>
          {t('versions:draft.approve')}
        </Button>
      </div>
      <SaveLine editing={editing} />
      <Filters>
        <SelectFilter
          label={t('versions:draft.problems')}
          value={only?.problem}
          any={t('versions:draft.allItems', { count: content.items.length })}
          options={(['any', ...found] as const).map((value) => ({
            value,
            label: t('versions:draft.problemCount', {
              problem: t(`versions:draft.problem.${value}`),
              number: asking(value).size,
            }),
          }))}
          onChange={(problem) => setOnly(problem && { problem, keys: asking(problem) })}
        />
      </Filters>
      <p className={styles.lead}>{t('versions:draft.keys')}</p>
      <DraftTable items={shown} content={content} reading={reading} edits={edits} kind={draft.kind} />
      <DroppedItems reading={reading} edit={edit} />
      {opened && (
        <ItemDialog
          key={opened.key}
          item={opened}
          content={content}
          reading={reading}
          edits={edits}
          edit={edit}
        />
      )}
      {edits.pasting && (
        <PasteDialog
          text={edits.pasting.text}
          above={content.items.find(({ key }) => key === edits.pasting?.after)}
          onPaste={(items) => {
            const after = edits.pasting?.after ?? null;
            edit((known) => ({ ...known, items: insertAfter(known.items, after, items) }));
            edits.paste(undefined);
          }}
          onClose={() => edits.paste(undefined)}
        />
      )}
    </section>
  );
}
