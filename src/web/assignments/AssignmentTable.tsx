import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import styles from './Assignments.module.css';
import { AssignmentStatusBadge, DueWords } from './StateWords.tsx';
import { WithoutEvidence } from './StepEvidence.tsx';

interface Props {
  readonly caption: string;
  readonly assignments: readonly AssignmentRow[];
}

/** In the server's order: what hurts first. */
export function AssignmentTable({ caption, assignments }: Props) {
  const { t } = useTranslation();
  return (
    <DataTable caption={caption} columns={columnsOf(t)} rows={assignments} rowKey={({ id }) => id} cards />
  );
}

function columnsOf(t: TFunction): Column<AssignmentRow>[] {
  return [
    {
      key: 'item',
      header: t('assignments:column.item'),
      heading: true,
      render: ({ id, item, point }) => (
        <>
          <Link to="/assignments/$id" params={{ id }} className={styles.title}>
            {item.title}
          </Link>
          <span className={styles.secondary}>{t(`plans:item.${item.kind}`, { number: item.number })}</span>
          {point && <span className={styles.secondary}>{t('assignments:point', point)}</span>}
        </>
      ),
    },
    {
      key: 'organization',
      header: t('assignments:column.organization'),
      render: ({ organization, municipality }) => (
        <>
          {organization.name}
          {municipality && <span className={styles.secondary}>{municipality.name}</span>}
        </>
      ),
    },
    { key: 'due', header: t('assignments:column.due'), render: (row) => <DueWords {...row} /> },
    {
      key: 'status',
      header: t('assignments:column.status'),
      render: (row) => (
        <>
          <AssignmentStatusBadge {...row} />
          <WithoutEvidence lacks={row.lacks} />
        </>
      ),
    },
  ];
}
