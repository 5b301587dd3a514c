import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HelpItem } from '#domain/surveys/help/model.ts';
import { useCan } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import styles from './Help.module.css';
import { HelpState } from './HelpState.tsx';
import type { HelpRegisterAnswer } from './queries.ts';

type Choices = Pick<HelpRegisterAnswer, 'types' | 'urgencies'>;

interface Props extends Choices {
  readonly items: readonly HelpItem[];
  readonly caption: string;
  readonly showCaption: boolean;
  readonly onAnswer: (item: HelpItem) => void;
}

export const keyOfHelp = ({ formId, row }: HelpItem) => `${formId} ${row}`;

/** Requests one under another: what is asked, by whom, who answers. */
export function HelpTable({ items, types, urgencies, caption, showCaption, onAnswer }: Props) {
  const { t } = useTranslation();
  const columns = columnsOf(t, { types, urgencies });
  const answer: Column<HelpItem> = {
    key: 'answer',
    // Not a bare string: on a phone the button needs no label beside it.
    header: <>{t('help:answer')}</>,
    render: (item) =>
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
  };
  return (
    <DataTable
      caption={caption}
      showCaption={showCaption}
      columns={items.some(({ actions }) => actions.length > 0) ? [...columns, answer] : columns}
      rows={items}
      rowKey={keyOfHelp}
      cards
    />
  );
}

function columnsOf(t: TFunction, { types, urgencies }: Choices): Column<HelpItem>[] {
  const labelOf = (choices: Choices['types'], value: string) =>
    choices.find((one) => one.value === value)?.label ?? value;
  return [
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
      sortBy: ({ urgency }) => urgencies.findIndex(({ value }) => value === urgency),
      render: ({ urgency }) => labelOf(urgencies, urgency),
    },
    {
      key: 'school',
      header: t('help:school'),
      sortBy: ({ school }) => school.name,
      render: (item) => <AskingSchool item={item} />,
    },
    {
      key: 'state',
      header: t('help:status'),
      sortBy: ({ state }) => state?.status ?? 'new',
      render: ({ state }) => <HelpState state={state} />,
    },
  ];
}

/** The school, with the way to the place in its form where it asks. */
function AskingSchool({ item }: { readonly item: HelpItem }) {
  const { t } = useTranslation();
  const opensForms = useCan('survey.read');
  const { school, municipality, formId, cell, submitted } = item;
  return (
    <>
      {opensForms ? (
        <Link to="/surveys/$formId" params={{ formId }} search={{ cell }}>
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
  );
}
