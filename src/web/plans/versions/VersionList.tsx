import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanVersion, versionsContract } from '#domain/plans/contract.versions.ts';
import { addressOf } from '#web/lib/api.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Versions.module.css';
import { actWords } from './words.ts';

interface Props {
  readonly planId: string;
  readonly versions: readonly PlanVersion[];
}

/** Every version ever approved: by what act, why, and what it changed. */
export function VersionList({ planId, versions }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={styles.list} aria-label={t('versions:list.caption')}>
      {versions.map((version, at) => (
        <VersionRow key={version.id} planId={planId} version={version} inForce={at === 0} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly planId: string;
  readonly version: PlanVersion;
  readonly inForce: boolean;
}

function VersionRow({ planId, version, inForce }: RowProps) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { number, act, summary, periodFrom, periodTo, approvedBy, approvedAt } = version;
  const moment = formatMoment(approvedAt, region.timeZone);
  return (
    <li className={styles.one} data-list-row="">
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <Link to="/plans/$id/versions/$number" params={{ id: planId, number: String(number) }}>
            {t('versions:list.title', { number })}
          </Link>
        </h2>
        {inForce && <StatusBadge tone="info">{t('versions:list.inForce')}</StatusBadge>}
        {number > 1 && (
          <Link
            to="/plans/$id/difference"
            params={{ id: planId }}
            search={{ from: number - 1, to: number }}
            aria-label={t('versions:list.compareLabel', { number })}
          >
            {t('versions:list.compare')}
          </Link>
        )}
      </div>
      <dl className={styles.facts}>
        <Fact name={t('versions:list.act')}>{actWords(t, act)}</Fact>
        {act.file && (
          <Fact name={t('versions:list.file')}>
            <a
              href={addressOf(versionsContract.getActFile, {
                params: { id: planId, number: String(number) },
              })}
            >
              {act.file.name}
            </a>
          </Fact>
        )}
        {summary && <Fact name={t('versions:list.why')}>{summary}</Fact>}
        <Fact name={t('versions:list.period')}>
          {t('versions:list.days', { from: formatDay(periodFrom), to: formatDay(periodTo) })}
        </Fact>
        <Fact name={t('versions:list.approved')}>{t('versions:list.by', { by: approvedBy, moment })}</Fact>
      </dl>
    </li>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
