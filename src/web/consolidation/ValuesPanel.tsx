import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { consolidationContract } from '#domain/consolidation/contract.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { columnOf, findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { cellName } from '#web/fields/words.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { SidePanel } from '#web/ui/Dialogs.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import type { Place } from './ConsolidationContext.tsx';
import { useValues } from './queries.ts';

type SchoolValues = z.output<typeof consolidationContract.listValues.response>[number];

interface Props {
  readonly def: FormDefinition;
  readonly place: Place;
  readonly cell: CellKey | null;
  readonly onClose: () => void;
}

/** The schools behind one figure, largest value first, each leading to its cell. */
export function ValuesPanel({ def, place, cell, onClose }: Props) {
  const { t } = useTranslation();
  const spec = cell === null ? undefined : findCell(def, cell);
  return (
    <SidePanel
      opened={spec !== undefined}
      onClose={onClose}
      size="40rem"
      title={`${t('consolidation:schools')}. ${spec ? cellName(t, spec) : ''}`}
    >
      {cell !== null && <Schools def={def} place={place} cell={cell} />}
    </SidePanel>
  );
}

function Schools({ def, place, cell }: Omit<Props, 'cell' | 'onClose'> & { readonly cell: CellKey }) {
  const { t } = useTranslation();
  const field = findCell(def, cell)?.field;
  const query = useValues(place, cell);
  return (
    <Loaded query={query} rows={10}>
      {(schools) =>
        schools.length === 0 ? (
          <EmptyState>{t('consolidation:noSchools')}</EmptyState>
        ) : (
          <DataTable
            caption={t('consolidation:schoolsCaption')}
            rows={[...schools].sort((a, b) => weightOf(b) - weightOf(a))}
            rowKey={(school) => school.formId}
            columns={[
              {
                key: 'school',
                header: t('consolidation:school'),
                heading: true,
                sortBy: ({ school }) => school.name,
                render: ({ formId, school, values, municipality }) => (
                  <>
                    <Link to="/surveys/$formId" params={{ formId }} search={{ cell: values[0]?.cell }}>
                      {school.name}
                    </Link>
                    <br />
                    {municipality.name}
                  </>
                ),
              },
              {
                key: 'answer',
                header: t('consolidation:answer'),
                align: field && isNumeric(field.type) ? 'right' : 'left',
                sortBy: weightOf,
                render: ({ values }) =>
                  values.map(({ cell: at, answer, qualifier }) => (
                    <div key={at}>
                      {qualifier && columnOf(at) !== 'name' && `${qualifier}: `}
                      {field && formatAnswer(field, answer)}
                    </div>
                  )),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}

const isNumeric = (type: string) => type === 'count' || type === 'decimal' || type === 'percent';

/** What a school adds to the figure; words and «нет данных» weigh least. */
function weightOf({ values }: SchoolValues): number {
  return values.reduce((sum, { answer }) => sum + (typeof answer === 'object' ? 0 : Number(answer) || 0), 0);
}
