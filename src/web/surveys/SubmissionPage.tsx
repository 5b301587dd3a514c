import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { cellOfComment } from '#domain/forms/rules.check.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import type { Submission } from '#domain/surveys/model.review.ts';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { formatMoment } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { campaignName } from './campaigns/words.ts';
import { FilledForm } from './print/FilledForm.tsx';
import styles from './print/Printed.module.css';
import { useDefinition } from './queries.ts';

/** What a school sent, as it was at that moment: names, day, person, every answer. */
export function SubmissionPage() {
  const { t } = useTranslation();
  const { formId, stepId } = useParams({ from: '/frame/surveys/$formId/submissions/$stepId' });
  const { timeZone } = useSession().region;
  const sent = useQuery(read(reviewContract.getSubmission, { params: { id: formId, stepId } }));
  const definition = useDefinition(sent.data?.campaign);
  return (
    <Page
      title={t('review:submission.title')}
      lead={
        sent.data && (
          <>
            <p className={styles.school}>
              {campaignName(t, sent.data.campaign)} · {sent.data.school} · {sent.data.municipality}
            </p>
            <p>
              {t('review:submission.sent', {
                moment: formatMoment(sent.data.sentAt, timeZone),
                sender: sent.data.sender,
                round: sent.data.round,
              })}
            </p>
            <p className={styles.screenOnly}>
              {t('review:submission.lead')}{' '}
              <Link to="/surveys/$formId" params={{ formId }}>
                {t('review:submission.back')}
              </Link>
            </p>
          </>
        )
      }
      actions={
        <Button leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('surveys:printed.print')}
        </Button>
      }
    >
      <Loaded query={sent} rows={14}>
        {(document) => (
          <Loaded query={definition} rows={14}>
            {(def) => (
              <>
                <FilledForm def={def} answers={document.answers} />
                <Explanations def={def} sent={document} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Explanations({ def, sent }: { readonly def: FormDefinition; readonly sent: Submission }) {
  const { t } = useTranslation();
  const entries = Object.entries(sent.comments);
  if (entries.length === 0) return null;
  const placeOf = (key: string) => {
    const cell = cellOfComment(key);
    const spec = findCell(def, cell);
    return spec ? cellName(t, spec, instanceName(sent.answers, cell)) : cell;
  };
  return (
    <section aria-labelledby="explanations">
      <h2 id="explanations" className={styles.section}>
        {t('review:submission.comments')}
      </h2>
      <ul>
        {entries.map(([key, text]) => (
          <li key={key}>
            {placeOf(key)}: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
