import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import type { RecognizedSchool } from '#domain/directory/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './NewSchoolListPage.module.css';

interface Props {
  readonly lines: readonly RecognizedSchool[];
}

/** The decision is closed while a line is unclear: a school must not fall out of the list unnoticed. */
export function DecideListForm({ lines }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState(today);
  const [reason, setReason] = useState('');
  const decide = useChange(directoryContract.decideSchoolList, {
    onSuccess: ({ id }) => void navigate({ to: '/school-lists/$id', params: { id } }),
  });
  const problems = lines.filter(({ problem }) => problem !== null).length;
  const schoolIds = lines.flatMap(({ school, problem }) => (school && problem === null ? [school.id] : []));

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate({ body: { number, decidedOn, reason, schoolIds } });
      }}
    >
      <div className={styles.row}>
        <TextInput
          label={t('directory:newList.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          maxLength={50}
          required
          withAsterisk={false}
        />
        <TextInput
          type="date"
          label={t('directory:lists.decidedOn')}
          value={decidedOn}
          max={today}
          onChange={(event) => setDecidedOn(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
      </div>
      <Textarea
        label={t('directory:lists.reason')}
        description={t('directory:newList.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={1000}
        required
        withAsterisk={false}
      />
      {decide.error && <ErrorNotice error={decide.error} />}
      <div className={styles.buttons}>
        <Button type="submit" disabled={problems > 0} loading={decide.isPending}>
          {t('directory:newList.decide', { count: schoolIds.length })}
        </Button>
        <span className={styles.blocked}>
          {problems > 0 ? t('directory:newList.blocked', { count: problems }) : t('directory:newList.frozen')}
        </span>
      </div>
    </form>
  );
}
