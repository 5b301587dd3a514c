import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { AssignmentFacts } from './AssignmentFacts.tsx';
import styles from './Assignments.module.css';
import { ClosedNotice } from './ClosedNotice.tsx';
import { Collection } from './Collection.tsx';
import { Consent } from './consents/Consent.tsx';
import { ControlNotice } from './control/ControlNotice.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { History } from './History.tsx';
import { Proofs } from './Proofs.tsx';
import { useAssignment } from './queries.ts';
import { ReportForm } from './report/ReportForm.tsx';
import { AssignmentStatusBadge, DueWords } from './StateWords.tsx';
import { WithoutEvidence } from './StepEvidence.tsx';
import { Shifts } from './shifts/Shifts.tsx';

/** What is asked and by when, then the one thing this person can do about it, then how it went. */
export function AssignmentPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/assignments/$id' });
  const assignment = useAssignment(id);
  const known = assignment.data;
  const titleKey = known?.item.kind === 'measure' ? 'assignments:titleOfMeasure' : 'assignments:titleOf';

  return (
    <Page
      title={known ? t(titleKey, { number: known.item.number }) : t('assignments:title')}
      lead={
        known && (
          <span className={styles.due}>
            <AssignmentStatusBadge {...known} />
            <WithoutEvidence lacks={known.lacks} />
            <DueWords {...known} />
          </span>
        )
      }
      back={{ to: '/assignments', words: t('assignments:back') }}
      width="text"
    >
      <Loaded query={assignment} rows={10}>
        {(shown) => (
          <>
            <ClosedNotice assignment={shown} />
            <AssignmentFacts assignment={shown} />
            <Consent assignment={shown} />
            <ControlNotice assignment={shown} />
            <Collection assignment={shown} />
            {shown.actions.includes('report') && <ReportForm key={shown.id} assignment={shown} />}
            <Shifts assignment={shown} />
            <Proofs proofs={shown.proofs} />
            <History assignment={shown} />
            <DecisionBar key={`decision ${shown.id}`} assignment={shown} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
