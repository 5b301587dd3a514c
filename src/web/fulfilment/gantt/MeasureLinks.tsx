import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/kernel/ids.ts';
import type { LinkEnd, PlanLink } from '#domain/plans/model.links.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { type PlanLinks, useAddLink, useRemoveLink } from '../queries.links.ts';
import type { RoadmapItem } from '../queries.ts';
import { AddLink } from './AddLink.tsx';
import styles from './Links.module.css';
import { WarningWords } from './LinkWarnings.tsx';

interface Props {
  readonly planId: PlanId;
  readonly item: RoadmapItem;
  readonly items: readonly RoadmapItem[];
  readonly links: PlanLinks;
}

/** What a measure needs, what waits for it, and where their days do not agree. */
export function MeasureLinks({ planId, item, items, links: { links, warnings, proposals } }: Props) {
  const { t } = useTranslation();
  const mayLink = useCan('plan.approve');
  const { measureId } = item;
  const own = links.filter(({ measure, target }) =>
    [measure.measureId, target.measureId].includes(measureId),
  );
  const warning = warnings.find((one) => one.measureId === measureId);
  const proposed = proposals.filter((one) => one.measureId === measureId);
  return (
    <section aria-labelledby="measure-links">
      <h3 id="measure-links" className={styles.subheading}>
        {t('links:title')}
      </h3>
      {warning && (
        <p className={styles.warning}>
          <Icon name="warning" size={16} />
          <span>
            <WarningWords warning={warning} items={items} />
          </span>
        </p>
      )}
      {own.length === 0 && <p className={styles.quiet}>{t('links:none')}</p>}
      <ul className={styles.links}>
        {own.map((link) => (
          <OneLink key={link.id} planId={planId} link={link} from={measureId} mayRemove={mayLink} />
        ))}
      </ul>
      {proposed.map((proposal) => (
        <Proposal key={proposal.targetId} planId={planId} proposal={proposal} items={items} />
      ))}
      {mayLink && <AddLink planId={planId} item={item} items={items} />}
    </section>
  );
}

interface LinkProps {
  readonly planId: PlanId;
  readonly link: PlanLink;
  /** The side that the link is looked at from. */
  readonly from: string;
  readonly mayRemove: boolean;
}

function OneLink({ planId, link, from, mayRemove }: LinkProps) {
  const { t } = useTranslation();
  const { region } = useSession();
  const remove = useRemoveLink();
  const { id, kind, measure, target, note, by, at } = link;
  const [side, other] = measure.measureId === from ? (['out', target] as const) : (['in', measure] as const);
  const words = t(`links:side.${kind}.${side}`, { other: nameOf(other) });

  function nameOf(end: LinkEnd) {
    return t(`links:name.${end.kind}`, { number: end.number });
  }

  return (
    <li>
      <span>{words}</span>
      <span className={styles.quiet}>{other.title}</span>
      {other.dropped && <StatusBadge tone="soon">{t('links:dropped')}</StatusBadge>}
      {note && <span>{note}</span>}
      <span className={styles.quiet}>{t('links:by', { by, moment: formatMoment(at, region.timeZone) })}</span>
      {mayRemove && (
        <Button
          variant="default"
          size="compact-sm"
          loading={remove.isPending}
          aria-label={t('links:removeOf', { link: words })}
          onClick={() => remove.mutate({ params: { id: planId, linkId: id } })}
        >
          {t('links:remove')}
        </Button>
      )}
      {remove.error && <ErrorNotice error={remove.error} />}
    </li>
  );
}

interface ProposalProps {
  readonly planId: PlanId;
  readonly proposal: PlanLinks['proposals'][number];
  readonly items: readonly RoadmapItem[];
}

function Proposal({ planId, proposal: { kind, measureId, targetId, words }, items }: ProposalProps) {
  const { t } = useTranslation();
  const add = useAddLink();
  const target = items.find((one) => one.measureId === targetId);
  if (!target) return null;
  const other = t(`links:name.${target.kind}`, { number: target.number });
  return (
    <div className={styles.proposal}>
      <p>
        {t(`links:proposal.${kind}`, { other })}{' '}
        <span className={styles.quiet}>{words ? t('links:because', { words }) : t('links:sameDeed')}</span>
      </p>
      <Button
        variant="default"
        size="compact-sm"
        loading={add.isPending}
        onClick={() => add.mutate({ params: { id: planId }, body: { kind, measureId, targetId } })}
      >
        {t('links:accept')}
      </Button>
      {add.error && <ErrorNotice error={add.error} />}
    </div>
  );
}
