import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import { printedReport } from '#domain/assignments/present.report.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { AssignmentFacts } from '../AssignmentFacts.tsx';
import { Collection } from '../Collection.tsx';
import { History } from '../History.tsx';
import { Proofs } from '../Proofs.tsx';
import { DueWords } from '../StateWords.tsx';
import { StepEvidence, WithoutEvidence } from '../StepEvidence.tsx';
import { StepFiles } from '../StepFiles.tsx';
import styles from './Queue.module.css';

/** The report itself first: who, on what, its words and files; all else under it. It takes the focus when it comes. */
export function ReportPane({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { id, item, organization, steps } = assignment;
  const report = printedReport(steps)?.report;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section aria-labelledby="report-of">
      <h2 id="report-of" ref={heading} tabIndex={-1} className={styles.heading}>
        {organization.name}
      </h2>
      <p className={styles.asked}>
        <Link to="/assignments/$id" params={{ id }}>
          {t(`plans:item.${item.kind}`, { number: item.number })}
        </Link>{' '}
        {item.title}
      </p>
      <p className={styles.quiet}>
        {report &&
          t('assignments:queue.sent', {
            by: report.by,
            moment: formatMoment(report.at, region.timeZone),
          })}{' '}
        {assignment.dueOn && `${t('assignments:column.due')}: `}
        <DueWords {...assignment} />
      </p>
      {report && (
        <>
          <p className={styles.words}>{report.text}</p>
          <WithoutEvidence lacks={assignment.lacks} />
          <StepEvidence papers={report.papers} lacks={report.lacks} />
          <StepFiles id={id} files={report.files} />
        </>
      )}
      <Collection assignment={assignment} />
      <Proofs proofs={assignment.proofs} />
      <details className={styles.more}>
        <summary>{t('assignments:queue.more')}</summary>
        <AssignmentFacts assignment={assignment} />
        <History assignment={assignment} />
      </details>
    </section>
  );
}
