import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '#domain/forms/model.ts';
import { findCell, sectionsOf } from '#domain/forms/rules.cells.ts';
import { isNote, SHORTEST_NOTE } from '#domain/kernel/reason.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { isOpenSection } from '#domain/surveys/rules.sections.ts';
import { useBegunText, useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { useChange } from '#web/lib/queries.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import type { RemarkTarget } from './RemarksContext.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly target: RemarkTarget | null;
  readonly onClose: () => void;
}

/** A new remark. Closed without saving, it is still there when the same cell is chosen again. */
export function RemarkDialog({ form, target, onClose }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  return (
    <Dialog opened={target !== null} onClose={onClose} title={target ? titleOf(store.def, target) : ''}>
      {target && <Editor form={form} target={target} onClose={onClose} />}
    </Dialog>
  );

  function titleOf(def: FormDefinition, { section, cell }: RemarkTarget): string {
    const spec = cell === null ? undefined : findCell(def, cell);
    if (spec && cell !== null)
      return t('review:remark.titleCell', { cell: cellName(t, spec, instanceName(store.answers, cell)) });
    const title = sectionsOf(def).find(({ id }) => id === section)?.title ?? '';
    return t('review:remark.titleSection', { section: title });
  }
}

function Editor({ form, target, onClose }: Omit<Props, 'target'> & { readonly target: RemarkTarget }) {
  const { t } = useTranslation();
  const [text = '', setText] = useBegunText('remark', target.cell ?? target.section);
  const [tried, setTried] = useState(false);
  const add = useChange(reviewContract.addRemark, {
    refreshes: [reviewContract.listRemarks],
    onSuccess: () => {
      setText(undefined);
      onClose();
    },
  });
  const tooShort = !isNote(text);
  const save = () => {
    setTried(true);
    if (!tooShort) add.mutate({ params: { id: form.id }, body: { ...target, text: text.trim() } });
  };
  const opens = form.status === 'returned' && !isOpenSection(form.openSections, target.section);
  return (
    <Stack>
      <WordsInput
        data-autofocus
        label={t('review:remark.text')}
        description={t('review:remark.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={2000}
        error={tried && tooShort ? t('review:remark.tooShort', { count: SHORTEST_NOTE }) : undefined}
      />
      {opens && <p>{t('review:remark.opens')}</p>}
      {add.error && <ErrorNotice error={add.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button data-primary="" loading={add.isPending} onClick={save}>
          {t('review:remark.save')}
        </Button>
      </Group>
    </Stack>
  );
}
