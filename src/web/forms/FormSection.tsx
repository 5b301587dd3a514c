import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section, Table } from '#domain/forms/model.ts';
import { FactList } from './FactList.tsx';
import styles from './Form.module.css';
import { useFormView } from './FormView.tsx';
import { CellGrid } from './grid/CellGrid.tsx';
import { MatrixTable } from './grid/MatrixTable.tsx';
import { RegisterCards } from './grid/RegisterCards.tsx';
import { RowCards } from './grid/RowCards.tsx';
import { TransposedTable } from './grid/TransposedTable.tsx';
import { PrintedRegister } from './PrintedRegister.tsx';
import { useGoToWanted } from './useGoToWanted.ts';

interface Props {
  readonly section: Section;
  /** Whether it says how to fill in: a consolidated form is not filled in. */
  readonly instructs?: boolean;
  /** What may be done with the section, in one line with how it is filled in. */
  readonly beside?: ReactNode;
}

/** One section of a form: its tables as printed, on a phone row by row. */
export function FormSection({ section, beside, instructs = true }: Props) {
  const { t } = useTranslation();
  const room = useRoom();
  useGoToWanted();
  return (
    <CellGrid className={styles.section}>
      {room === 'paper' && section.note && <p className={styles.note}>{section.note}</p>}
      {room !== 'paper' && instructs && (section.note || beside) && (
        <div className={styles.bar}>
          {section.note && (
            <details className={styles.howTo}>
              <summary>{t('forms:howTo')}</summary>
              <p className={styles.note}>{section.note}</p>
            </details>
          )}
          {beside}
        </div>
      )}
      {section.tables.map((table) => (
        <div key={table.id} className={styles.table}>
          {table.title && <h3 className={styles.tableTitle}>{table.title}</h3>}
          {table.note && <p className={styles.note}>{table.note}</p>}
          <TableBody section={section} table={table} room={room} />
        </div>
      ))}
    </CellGrid>
  );
}

/** On a tight screen registers of many columns have no room side by side. */
type Room = 'paper' | 'phone' | 'tight' | 'wide';

function useRoom(): Room {
  const { paper } = useFormView();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const tight = useMediaQuery('(max-width: 93.75em)', false, { getInitialValueInEffect: false });
  if (paper !== undefined) return 'paper';
  if (phone) return 'phone';
  return tight ? 'tight' : 'wide';
}

interface BodyProps {
  readonly section: Section;
  readonly table: Table;
  readonly room: Room;
}

function TableBody({ section, table, room }: BodyProps) {
  const title = table.title ?? section.title;
  if (room === 'paper' && table.printedAs)
    return <PrintedRegister section={section} table={table} title={title} columns={table.printedAs} />;
  if (table.layout === 'list') return <FactList section={section} table={table} />;
  if (room === 'phone') return <RowCards section={section} table={table} />;
  if (room === 'tight' && table.layout === 'rows') return <RegisterCards section={section} table={table} />;
  if (table.transposed) return <TransposedTable section={section} table={table} title={title} />;
  return <MatrixTable section={section} table={table} title={title} />;
}
