import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeasureState, measureStates } from '#domain/fulfilment/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';

interface Props {
  readonly planId: PlanId;
  readonly counts: Readonly<Record<MeasureState, number>>;
}

/** Where the parts of the sentence stand. */
const HERE = '\u0000';

/**
 * «Пунктов приказа и мероприятий: 24. Из них исполнено 9, просрочено 2, под угрозой 2, без просрочки 11»: each part
 * opens its rows; what is nil is not told.
 */
export function MeasuresSentence({ planId, counts }: Props) {
  const { t } = useTranslation();
  const told = measureStates.filter((state) => counts[state] > 0);
  const total = told.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return t('desk:measures.none');
  const [before, after] = t('desk:measures.total', { count: total, parts: HERE }).split(HERE);
  return (
    <>
      {before}
      {told.map((state, at) => (
        <Fragment key={state}>
          {at > 0 && ', '}
          <Link to="/roadmap" search={{ plan: planId, state }}>
            {t(`desk:measures.${state}`, { number: counts[state] })}
          </Link>
        </Fragment>
      ))}
      {after}
    </>
  );
}
