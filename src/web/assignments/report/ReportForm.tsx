import { Button, Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Assignment, reportClaims } from '#domain/assignments/model.ts';
import { SHORTEST_GROUND } from '#domain/assignments/rules.ts';
import { expectedForms } from '#domain/surveys/rules.ts';
import { AttachButton } from '#web/documents/attachments/AttachButton.tsx';
import { Attachments } from '#web/documents/attachments/Attachments.tsx';
import { PersonNotice } from '#web/documents/PersonNotice.tsx';
import { ApiError } from '#web/lib/api.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from '../Assignments.module.css';
import { Evidence } from './Evidence.tsx';
import { type Reporting, useReport } from './useReport.ts';

/** A text and files. Nothing typed is lost before the server has it. */
export function ReportForm({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { reportBlocked, collection } = assignment;
  const reporting = useReport(assignment);
  const { remark } = reporting;
  return (
    <section aria-labelledby="assignment-report">
      <h2 id="assignment-report" className={styles.heading}>
        {t('assignments:report.title')}
      </h2>
      {remark && <p className={styles.remark}>{t('assignments:report.returned', { reason: remark })}</p>}
      {reportBlocked ? (
        <p className={styles.blocked}>
          {errorText(
            new ApiError('conflict', reportBlocked, {
              ...(collection && { ...collection, expected: expectedForms(collection) }),
            }),
          )}
        </p>
      ) : (
        <>
          <Together assignment={assignment} />
          <Writing reporting={reporting} />
        </>
      )}
    </section>
  );
}

function Writing({ reporting }: { readonly reporting: Reporting }) {
  const { t } = useTranslation();
  const { returned, draft, keeps, uploads, uploading, tooShort, sending, error } = reporting;
  const free = draft.claim === 'not_required';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reporting.send();
      }}
      className={styles.form}
      noValidate
    >
      <ClaimChoice reporting={reporting} />
      <WordsInput
        label={t(free ? 'assignments:report.ground' : 'assignments:report.text')}
        description={t(free ? 'assignments:report.groundHint' : 'assignments:report.hint')}
        value={draft.text}
        onChange={(event) => reporting.write(event.currentTarget.value)}
        error={
          tooShort
            ? free
              ? t('assignments:report.groundShort', { count: SHORTEST_GROUND })
              : t('assignments:report.tooShort')
            : undefined
        }
        minRows={4}
        maxRows={20}
        maxLength={10_000}
        autosize
        required
        withAsterisk={false}
      />
      <PersonNotice text={draft.text} />
      <Evidence reporting={reporting} />
      <Attachments files={draft.files} uploads={uploads} onRemove={reporting.remove} />
      <div className={styles.attach}>
        <AttachButton
          multiple
          label={t('assignments:report.attach')}
          disabled={reporting.full}
          onChoose={reporting.attach}
        />
        <span className={styles.quiet}>{t('assignments:report.filesHint')}</span>
      </div>
      {error && <ErrorNotice error={error} />}
      <div className={styles.attach}>
        <Button type="submit" loading={sending} disabled={uploading}>
          {returned ? t('assignments:report.again') : t('assignments:report.send')}
        </Button>
        <span className={styles.quiet}>
          {uploading ? t('assignments:report.waitForFiles') : keeps && t('assignments:report.draft')}
        </span>
      </div>
      {!keeps && <p role="alert">{t('notKept')}</p>}
    </form>
  );
}

/** Done, or nothing to do: the second is proposed where no school of the place is on the list. */
function ClaimChoice({ reporting: { draft, proposed, claim } }: { readonly reporting: Reporting }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('assignments:report.claim')}
      description={proposed ? t('assignments:report.proposed') : undefined}
      value={draft.claim}
      onChange={(value) => claim(value === 'not_required' ? 'not_required' : 'done')}
    >
      <Group gap="md">
        {reportClaims.map((value) => (
          <Radio key={value} value={value} label={t(`assignments:report.claims.${value}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}

/** One deed, several obligations: nobody writes about it twice. */
function Together({ assignment: { together } }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  if (together.length === 0) return null;
  const items = together.map(({ kind, number }) => t(`plans:item.${kind}`, { number })).join(', ');
  return <p className={styles.quiet}>{t('assignments:report.together', { items })}</p>;
}
