import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.ts';
import { type PlanPhase, phaseOf } from '#domain/plans/rules.choosing.ts';
import { formatDay } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { Choice, OtherBurning } from '#web/ui/Choice.tsx';
import type { Tone } from '#web/ui/StatusBadge.tsx';

const toneOf = { in_force: 'info', over: 'neutral', ahead: 'neutral' } as const satisfies Record<
  PlanPhase,
  Tone
>;

interface Props {
  /** In the order in which they matter today. */
  readonly plans: readonly Plan[];
  readonly chosen: Plan;
  readonly linkTo: (plan: Plan) => LinkProps;
}

/** The plans, each with its period and whether it is in force; another than the shown one that is, by a line. */
export function PlanChoice({ plans, chosen, linkTo }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const inForce = plans.find((plan) => phaseOf(plan, today) === 'in_force' && plan.id !== chosen.id);
  return (
    <>
      <Choice
        label={t('roadmap:plan')}
        chosen={chosen.id}
        options={plans.map((plan) => {
          const phase = phaseOf(plan, today);
          return {
            id: plan.id,
            name: planName(plan),
            states: [{ tone: toneOf[phase], words: t(`roadmap:phase.${phase}`) }],
            link: linkTo(plan),
          };
        })}
      />
      {inForce && phaseOf(chosen, today) !== 'in_force' && (
        <OtherBurning>
          <Link {...linkTo(inForce)}>{t('roadmap:inForce', { plan: planName(inForce) })}</Link>
        </OtherBurning>
      )}
    </>
  );

  function planName({ title, order, periodFrom, periodTo }: Plan): string {
    const period = { from: formatDay(periodFrom), to: formatDay(periodTo) };
    return order.signedOn
      ? t('roadmap:planOf', {
          ...period,
          number: order.number,
          day: formatDay(order.signedOn),
          title,
        })
      : t('roadmap:planCalled', { ...period, title });
  }
}
