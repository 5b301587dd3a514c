import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '#domain/consolidation/model.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { cellName } from '#web/forms/state/words.ts';
import { CellValues } from '#web/surveys/form/CellValues.tsx';
import { SidePanel } from '#web/ui/Dialogs.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useSchools } from './queries.ts';
import { SchoolTable, type ValueAt } from './SchoolTable.tsx';
import { Spread } from './Spread.tsx';

interface Props {
  readonly def: FormDefinition;
  readonly selection: Selection;
  readonly cell: CellKey | null;
  readonly onClose: () => void;
}

/** The schools behind one figure, how they are spread, and the history of each school's value. */
export function SchoolsPanel({ def, selection, cell, onClose }: Props) {
  const { t } = useTranslation();
  const spec = cell === null ? undefined : findCell(def, cell);
  return (
    <SidePanel
      opened={spec !== undefined}
      onClose={onClose}
      size="48rem"
      title={`${t('consolidation:schools')}. ${spec ? cellName(t, spec) : ''}`}
    >
      {cell !== null && <Schools key={cell} def={def} selection={selection} cell={cell} />}
    </SidePanel>
  );
}

function Schools({ def, selection, cell }: Omit<Props, 'cell' | 'onClose'> & { readonly cell: CellKey }) {
  const { t } = useTranslation();
  const [historyOf, setHistoryOf] = useState<ValueAt | null>(null);
  const query = useSchools(selection, cell);
  if (historyOf) {
    return (
      <section aria-label={t('consolidation:historyOf', { school: historyOf.school })}>
        <Button
          variant="default"
          mb="md"
          data-autofocus
          leftSection={<Icon name="left" />}
          onClick={() => setHistoryOf(null)}
        >
          {t('consolidation:backToSchools')}
        </Button>
        <h3>{t('consolidation:historyOf', { school: historyOf.school })}</h3>
        <CellValues formId={historyOf.formId} cell={historyOf.cell} field={findCell(def, cell)?.field} />
      </section>
    );
  }
  return (
    <Loaded query={query} rows={10}>
      {(schools) =>
        schools.length === 0 ? (
          <EmptyState>{t('consolidation:noSchools')}</EmptyState>
        ) : (
          <>
            <Spread def={def} cell={cell} schools={schools} />
            <SchoolTable def={def} cell={cell} schools={schools} onHistory={setHistoryOf} />
          </>
        )
      }
    </Loaded>
  );
}
