import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TextEntry } from '#domain/consolidation/model.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import styles from './Consolidation.module.css';

interface Props {
  readonly texts: readonly TextEntry[];
  readonly nameOf: (cell: string) => string;
}

/** Each text with its cell and the schools that wrote it. */
export function TextsTable({ texts, nameOf }: Props) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('consolidation:register.title')}
      rows={texts}
      rowKey={({ cell, schools }) => `${cell} ${schools[0]?.formId} ${schools[0]?.cell}`}
      cards
      columns={[
        {
          key: 'text',
          header: t('consolidation:register.text'),
          heading: true,
          render: ({ text }) => <span className={styles.text}>{text}</span>,
        },
        {
          key: 'cell',
          header: t('consolidation:register.about'),
          render: ({ cell }) => nameOf(cell),
        },
        {
          key: 'schools',
          header: t('consolidation:register.schools'),
          sortBy: ({ schools }) => schools.length,
          render: ({ schools }) => <Schools schools={schools} />,
        },
      ]}
    />
  );
}

/** Each leads to the cell of its form. */
function Schools({ schools }: Pick<TextEntry, 'schools'>) {
  return (
    <ul className={styles.plainList}>
      {schools.map(({ formId, cell, school, municipality }) => (
        <li key={`${formId} ${cell}`}>
          <Link to="/surveys/$formId" params={{ formId }} search={{ cell }}>
            {school}
          </Link>
          , {municipality}
        </li>
      ))}
    </ul>
  );
}
