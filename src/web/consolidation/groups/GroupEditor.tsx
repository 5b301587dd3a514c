import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_GROUP } from '#domain/consolidation/model.groups.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { CandidateSchools } from './CandidateSchools.tsx';
import styles from './Groups.module.css';
import { PastedSchools } from './PastedSchools.tsx';
import { type EditedGroup, type GroupEditing, useGroupEditor } from './useGroupEditor.ts';

interface Props {
  /** Null: a new one. */
  readonly group: EditedGroup | null;
}

/** A name and its schools: ticked in the directory or pasted as a list; saved only by the button. */
export function GroupEditor({ group }: Props) {
  const editing = useGroupEditor(group);
  const { members, add, drop } = editing;
  const chosen = new Set<string>(members.map(({ id }) => id));
  return (
    <>
      <NameAndSaving editing={editing} />
      {members.length > 0 && <Members editing={editing} />}
      <PastedSchools onAdd={add} />
      <CandidateSchools chosen={chosen} onTick={(school) => add([school])} onUntick={drop} />
    </>
  );
}

interface PartProps {
  readonly editing: GroupEditing;
}

function NameAndSaving({ editing }: PartProps) {
  const { t } = useTranslation();
  const { title, setTitle, members, tooMany, mayBeSaved, saving, error, save } = editing;
  const count = members.length;
  return (
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
      {error && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={saving} disabled={!mayBeSaved}>
          {t('groups:save')}
        </Button>
        <span role="status">
          {tooMany ? t('groups:tooMany', { count, max: MAX_GROUP }) : t('groups:chosen', { count })}
        </span>
      </div>
    </form>
  );
}

function Members({ editing: { members, drop } }: PartProps) {
  const { t } = useTranslation();
  return (
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
  );
}
