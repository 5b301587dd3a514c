import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import type { Organization, RecognizedSchool } from '#domain/directory/model.ts';
import { RecognizedLines } from '#web/directory/RecognizedLines.tsx';
import { SchoolsInput } from '#web/directory/SchoolsInput.tsx';
import styles from './Groups.module.css';

/** Schools as pasted text: what each line means, and into the group with those that are clear. */
export function PastedSchools({ onAdd }: { readonly onAdd: (schools: readonly Organization[]) => void }) {
  const { t } = useTranslation();
  const [lines, setLines] = useState<readonly RecognizedSchool[]>([]);
  // A closed school may be counted too: its form was accepted while it was open.
  const clear = lines.flatMap(({ school, problem }) =>
    school && (problem === null || problem === 'closed') ? [school] : [],
  );
  return (
    <section aria-labelledby="group-pasted">
      <h2 id="group-pasted" className={styles.heading}>
        {t('groups:paste')}
      </h2>
      <SchoolsInput recognition={schoolGroupsContract.recognizeSchools} onRecognized={setLines} />
      {lines.length > 0 && (
        <>
          <RecognizedLines
            lines={lines}
            onRemove={(unwanted) => setLines((kept) => kept.filter((line) => !unwanted(line)))}
          />
          <Button
            mt="md"
            disabled={clear.length === 0}
            onClick={() => {
              onAdd(clear);
              setLines([]);
            }}
          >
            {t('groups:add', { count: clear.length })}
          </Button>
        </>
      )}
    </section>
  );
}
