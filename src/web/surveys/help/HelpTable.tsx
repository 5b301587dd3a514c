import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HelpItem } from '#domain/surveys/help/model.ts';
import { useCan } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import styles from './Help.module.css';
import { HelpState } from './HelpState.tsx';
import type { HelpRegisterAnswer } from './queries.ts';

interface Props extends Pick<HelpRegisterAnswer, 'types' | 'urgencies'> {
  readonly items: readonly HelpItem[];
  readonly caption: string;
  readonly showCaption: boolean;
  readonly onAnswer: (item: HelpItem) => void;
}

export const keyOfHelp = ({ formId, row }: HelpItem) => `${formId} ${row}`;

/** Requests one under another: what is asked, by whom, who answers. */
export function HelpTable({ items, types, urgencies, caption, showCaption, onAnswer }: Props) {
  const { t } = useTranslation();
  const opensForms = useCan('survey.read');
  const labelOf = (choices: Props['types'], value: string) =>
    choices.find((one) => one.value === value)?.label ?? value;
  const rankOf = ({ urgency }: HelpItem) => urgencies.findIndex(({ value }) => value === urgency);
  const columns: Column<HelpItem>[] = [
    {
      key: 'text',
      header: t('help:request'),
      heading: true,
      render: ({ text, factor }) => (
        <div className={styles.request}>
          {text}
          {factor && <div className={styles.secondary}>{t('help:factor', { factor })}</div>}
        </div>
      ),
    },
    {
      key: 'type',
      header: t('help:type'),
      sortBy: ({ type }) => labelOf(types, type),
      render: ({ type }) => labelOf(types, type),
    },
    {
      key: 'urgency',
      header: t('help:urgency'),
      sortBy: rankOf,
      render: ({ urgency }) => labelOf(urgencies, urgency),
    },
    {
      key: 'school',
      header: t('help:school'),
      sortBy: ({ school }) => school.name,
      render: ({ school, municipality, formId, row, submitted }) => (
        <>
          {opensForms ? (
            <Link to="/surveys/$formId" params={{ formId }} search={{ cell: `${row}.name` }}>
              {school.name}
            </Link>
          ) : (
            school.name
          )}
          <div className={styles.secondary}>
            {municipality.name}
            {submitted && `, ${t('help:submitted')}`}
          </div>
        </>
      ),
    },
    {
      key: 'state',
      header: t('help:status'),
      sortBy: ({ state }) => state?.status ?? 'new',
      render: ({ state }) => <HelpState state={state} />,
    },
    ...(items.some(({ actions }) => actions.length > 0)
      ? [
          {
            key: 'answer',
            // Not a bare string: on a phone the button needs no label beside it.
            header: <>{t('help:answer')}</>,
            render: (item: HelpItem) =>
              item.actions.length > 0 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('help:answerTo', { text: item.text })}
                  onClick={() => onAnswer(item)}
                >
                  {t('help:answer')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      showCaption={showCaption}
      columns={columns}
      rows={items}
      rowKey={keyOfHelp}
      cards
    />
  );
}
