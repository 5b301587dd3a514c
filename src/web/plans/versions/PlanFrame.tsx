import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { usePlans } from '../queries.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly lead?: (plan: Plan) => ReactNode;
  readonly actions?: (plan: Plan) => ReactNode;
  readonly children: (plan: Plan) => ReactNode;
}

/** A page of one plan: its name and the way back to its roadmap. */
export function PlanFrame({ id, title, lead, actions, children }: Props) {
  const { t } = useTranslation();
  const plans = usePlans();
  const plan = plans.data?.find((one) => one.id === id);
  return (
    <Page
      title={title}
      lead={plan && (lead?.(plan) ?? plan.title)}
      actions={
        plan && (
          <>
            <Link to="/roadmap" search={{ plan: plan.id }}>
              {t('versions:toRoadmap')}
            </Link>
            {actions?.(plan)}
          </>
        )
      }
    >
      <Loaded query={plans} rows={8}>
        {() => (plan ? children(plan) : <EmptyState>{t('versions:notFound')}</EmptyState>)}
      </Loaded>
    </Page>
  );
}
