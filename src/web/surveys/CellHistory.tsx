import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { useOpenForm } from '#web/fields/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/fields/words.ts';
import { SidePanel } from '#web/ui/Dialogs.tsx';
import { CellValues } from './CellValues.tsx';

interface Props {
  readonly formId: string;
  readonly cell: CellKey | null;
  readonly onClose: () => void;
}

/** The history of a cell of the open form, beside it. */
export function CellHistory({ formId, cell, onClose }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const spec = cell === null ? undefined : findCell(store.def, cell);
  return (
    <SidePanel
      opened={spec !== undefined}
      onClose={onClose}
      title={`${t('surveys:history.cell')}. ${spec && cell ? cellName(t, spec, instanceName(store.answers, cell)) : ''}`}
    >
      {cell !== null && <CellValues formId={formId} cell={cell} field={spec?.field} />}
    </SidePanel>
  );
}
