import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { MAX_GROUP, type schoolGroupWithMembersSchema } from '#domain/consolidation/model.groups.ts';
import type { Organization } from '#domain/directory/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { CandidateSchools } from './CandidateSchools.tsx';
import styles from './Groups.module.css';
import { PastedSchools } from './PastedSchools.tsx';

interface Props {
  /** Null: a new one. */
  readonly group: z.infer<typeof schoolGroupWithMembersSchema> | null;
}

/** A name and its schools: ticked in the directory or pasted as a list; saved only by the button. */
export function GroupEditor({ group }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [title, setTitle] = useState(group?.title ?? '');
  const [members, setMembers] = useState<readonly Organization[]>(group?.members ?? []);
  const toGroups = () => void navigate({ to: '/groups' });
  const make = useChange(schoolGroupsContract.makeGroup, { onSuccess: toGroups });
  const change = useChange(schoolGroupsContract.changeGroup, { onSuccess: toGroups });
  const saving = group === null ? make : change;

  const chosen = new Set<string>(members.map(({ id }) => id));
  const add = (schools: readonly Organization[]) =>
    setMembers((known) => [...known, ...schools.filter(({ id }) => !known.some((one) => one.id === id))]);
  const drop = (school: Organization) => setMembers((known) => known.filter(({ id }) => id !== school.id));
  const save = () => {
    const body = { title, schoolIds: members.map(({ id }) => id) };
    if (group === null) make.mutate({ body });
    else change.mutate({ params: { id: group.id }, body });
  };

  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label={t('groups:name')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={200}
          required
          withAsterisk={false}
        />
        {saving.error && <ErrorNotice error={saving.error} />}
        <div className={styles.buttons}>
          <Button
            type="submit"
            loading={saving.isPending}
            disabled={title.trim() === '' || members.length === 0 || members.length > MAX_GROUP}
          >
            {t('groups:save')}
          </Button>
          <span role="status">
            {members.length > MAX_GROUP
              ? t('groups:tooMany', { count: members.length, max: MAX_GROUP })
              : t('groups:chosen', { count: members.length })}
          </span>
        </div>
      </form>
      {members.length > 0 && (
        <section aria-labelledby="group-members">
          <h2 id="group-members" className={styles.heading}>
            {t('groups:members')}
          </h2>
          <ul className={styles.members}>
            {members.map((school) => (
              <li key={school.id}>
                <span>
                  {school.name}, {school.municipality?.name}
                </span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('groups:dropOne', { name: school.name })}
                  onClick={() => drop(school)}
                >
                  {t('groups:drop')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PastedSchools onAdd={add} />
      <CandidateSchools chosen={chosen} onTick={(school) => add([school])} onUntick={drop} />
    </>
  );
}
