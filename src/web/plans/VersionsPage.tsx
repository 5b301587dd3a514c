import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.ts';
import { useCan } from '#web/lib/session.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { OpenDrafts, StartCorrection, StartNextYear } from './drafts/StartDraft.tsx';
import { useVersions } from './queries.versions.ts';
import { PlanFrame } from './versions/PlanFrame.tsx';
import { PlanState } from './versions/PlanState.tsx';
import { VersionList } from './versions/VersionList.tsx';
import styles from './versions/Versions.module.css';
import { WaitingDialog } from './versions/WaitingDialog.tsx';
import { WaitingNotice } from './versions/WaitingNotice.tsx';

/** The life of one plan: where it stands and every version that it had. */
export function VersionsPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/plans/$id/versions' });
  const versions = useVersions(id);
  return (
    <PlanFrame
      id={id}
      title={t('versions:title')}
      lead={(plan) => (
        <>
          {plan.title}. <PlanState plan={plan} />
        </>
      )}
      actions={(plan) => <PlanActions plan={plan} />}
    >
      {(plan) => (
        <>
          <OpenDrafts isOf={({ planId }) => planId === plan.id} />
          <WaitingNotice plan={plan} />
          <Loaded query={versions} rows={8}>
            {(known) => <VersionList planId={id} versions={known} />}
          </Loaded>
        </>
      )}
    </PlanFrame>
  );
}

function PlanActions({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const canApprove = useCan('plan.approve');
  const [asking, setAsking] = useState(false);
  if (!canApprove) return null;
  return (
    <div className={styles.controls}>
      <StartCorrection planId={plan.id} />
      <StartNextYear planId={plan.id} />
      {!plan.waiting && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('versions:waiting.set')}
        </Button>
      )}
      {asking && <WaitingDialog plan={plan} onClose={() => setAsking(false)} />}
    </div>
  );
}
