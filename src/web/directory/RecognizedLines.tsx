import { ActionIcon, Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RecognizedSchool } from '#domain/directory/model.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './NewSchoolListPage.module.css';

interface Props {
  readonly lines: readonly RecognizedSchool[];
  readonly onRemove: (unwanted: (line: RecognizedSchool) => boolean) => void;
}

const hasProblem = (line: RecognizedSchool) => line.problem !== null;

/** Line by line: what was typed and which school it means. Lines with a remark come first. */
export function RecognizedLines({ lines, onRemove }: Props) {
  const { t } = useTranslation();
  const problems = lines.filter(hasProblem).length;
  const sorted = [...lines].sort((a, b) => Number(hasProblem(b)) - Number(hasProblem(a)) || a.line - b.line);

  return (
    <>
      <p className={styles.summary} role="status">
        <span>
          {t('directory:newList.understood', { count: lines.length - problems, total: lines.length })}
        </span>
        {problems > 0 && (
          <Button variant="default" onClick={() => onRemove(hasProblem)}>
            {t('directory:newList.removeProblems', { count: problems })}
          </Button>
        )}
      </p>
      <DataTable
        caption={t('directory:newList.stepLines')}
        columns={columnsOf(t, onRemove)}
        rows={sorted}
        rowKey={({ line }) => String(line)}
        cards
      />
    </>
  );
}

function columnsOf(t: TFunction, onRemove: Props['onRemove']): Column<RecognizedSchool>[] {
  return [
    { key: 'line', header: t('directory:newList.line'), render: ({ line }) => line },
    {
      key: 'text',
      header: t('directory:newList.typed'),
      heading: true,
      render: ({ text }) => <span className={styles.text}>{text}</span>,
    },
    {
      key: 'school',
      header: t('directory:newList.school'),
      render: ({ school }) =>
        school && (
          <>
            {school.name}
            <span className={styles.place}>{school.municipality?.name}</span>
          </>
        ),
    },
    {
      key: 'problem',
      header: t('directory:newList.state'),
      render: ({ problem }) =>
        problem ? (
          <StatusBadge tone="danger">{t(`directory:problems.${problem}`)}</StatusBadge>
        ) : (
          <StatusBadge tone="neutral" icon="check">
            {t('directory:newList.recognized')}
          </StatusBadge>
        ),
    },
    {
      key: 'remove',
      header: t('directory:newList.remove'),
      render: ({ line, text }) => (
        <ActionIcon
          variant="subtle"
          size="md"
          aria-label={t('directory:newList.removeLine', { text })}
          onClick={() => onRemove((other) => other.line === line)}
        >
          <Icon name="close" />
        </ActionIcon>
      ),
    },
  ];
}
