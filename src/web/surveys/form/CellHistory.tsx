import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { SidePanel } from '#web/ui/Dialogs.tsx';
import { ProposeCorrection } from '../requests/ProposeCorrection.tsx';
import { useRemarks } from '../review/RemarksContext.tsx';
import { CellValues } from './CellValues.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly cell: CellKey | null;
  readonly onClose: () => void;
}

/** The history of a cell of the open form, beside it. */
export function CellHistory({ form, cell, onClose }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { begin } = useRemarks();
  const spec = cell === null ? undefined : findCell(store.def, cell);
  return (
    <SidePanel
      opened={spec !== undefined}
      onClose={onClose}
      title={`${t('surveys:history.cell')}. ${spec && cell ? cellName(t, spec, instanceName(store.answers, cell)) : ''}`}
    >
      {cell !== null && (
        <>
          <CellValues formId={form.id} cell={cell} field={spec?.field} />
          {begin && spec && (
            <Button
              variant="default"
              mt="md"
              onClick={() => {
                onClose();
                begin({ section: spec.section, cell });
              }}
            >
              {t('review:remark.toCell')}
            </Button>
          )}
          <ProposeCorrection form={form} cell={cell} onProposed={onClose} />
        </>
      )}
    </SidePanel>
  );
}
