import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import type { RecognizedSchool } from '#domain/directory/model.ts';
import { Page } from '#web/ui/Page.tsx';
import { DecideListForm } from './DecideListForm.tsx';
import styles from './NewSchoolListPage.module.css';
import { RecognizedLines } from './RecognizedLines.tsx';
import { SchoolsInput } from './SchoolsInput.tsx';

/** Schools as text → what each line means → a decision that freezes the list. */
export function NewSchoolListPage() {
  const { t } = useTranslation();
  const [lines, setLines] = useState<readonly RecognizedSchool[]>([]);
  const remove = (unwanted: (line: RecognizedSchool) => boolean) =>
    setLines((kept) => kept.filter((line) => !unwanted(line)));

  return (
    <Page title={t('directory:newList.title')} lead={t('directory:newList.lead')}>
      <section aria-labelledby="new-list-input">
        <h2 id="new-list-input" className={styles.heading}>
          {t('directory:newList.stepInput')}
        </h2>
        <SchoolsInput recognition={directoryContract.recognizeSchools} onRecognized={setLines} />
      </section>
      {lines.length > 0 && (
        <>
          <section aria-labelledby="new-list-lines">
            <h2 id="new-list-lines" className={styles.heading}>
              {t('directory:newList.stepLines')}
            </h2>
            <RecognizedLines lines={lines} onRemove={remove} />
          </section>
          <section aria-labelledby="new-list-decision">
            <h2 id="new-list-decision" className={styles.heading}>
              {t('directory:newList.stepDecision')}
            </h2>
            <DecideListForm lines={lines} />
          </section>
        </>
      )}
    </Page>
  );
}
