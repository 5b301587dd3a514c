import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { MAX_REQUESTED_CELLS } from '#domain/surveys/change-requests/model.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { useRequestDraft } from './useRequestDraft.ts';

interface Props {
  readonly form: SurveyForm;
  readonly cell: CellKey;
  readonly onProposed: () => void;
}

/** Takes a cell of an accepted form into the request that is being written. */
export function ProposeCorrection({ form, cell, onProposed }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const draft = useRequestDraft(store);
  const spec = findCell(store.def, cell);
  if (!form.actions.includes('request_change') || !spec) return null;
  if (spec.field.derived) return <p>{t('changes:computed')}</p>;
  const isTaken = draft.cells.some((one) => one.cell === cell);
  const isFull = draft.cells.length >= MAX_REQUESTED_CELLS && !isTaken;
  const propose = () => {
    if (!isTaken) draft.propose(cell, formatAnswer(spec.field, store.answers[cell]));
    onProposed();
  };
  return (
    <>
      <Button variant="default" mt="md" disabled={isFull} onClick={propose}>
        {t('changes:propose')}
      </Button>
      {isFull && <p>{t('changes:full', { count: MAX_REQUESTED_CELLS })}</p>}
    </>
  );
}
