import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EvidenceItem, Proved } from '#domain/fulfilment/evidence/model.ts';
import { shortfallsOf } from '#domain/fulfilment/evidence/rules.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Evidence.module.css';

interface Props {
  readonly items: readonly EvidenceItem[];
}

/** An obligation a row, down to the records: each proof leads to the page that keeps it. */
export function EvidenceTable({ items }: Props) {
  const { t } = useTranslation();
  const columns: Column<EvidenceItem>[] = [
    {
      key: 'number',
      header: t('evidence:column.number'),
      unbroken: true,
      render: ({ kind, number }) => t(`plans:item.${kind}`, { number }),
    },
    {
      key: 'title',
      header: t('evidence:column.title'),
      heading: true,
      render: ({ title, result }) => (
        <>
          <span className={styles.title}>{title}</span>
          {result && <span className={styles.result}>{result}</span>}
        </>
      ),
    },
    { key: 'demanded', header: t('evidence:column.demanded'), render: (item) => <Demanded item={item} /> },
    {
      key: 'proofs',
      header: t('evidence:column.proofs'),
      render: ({ proofs, assignments }) =>
        proofs.length > 0 ? (
          <ul className={styles.list}>
            {proofs.map((proof) => (
              <li key={`${proof.kind} ${proof.feature}`}>
                <Proof proof={proof} />
              </li>
            ))}
          </ul>
        ) : (
          assignments.total > 0 && <span className={styles.result}>{t('evidence:noProofs')}</span>
        ),
    },
    {
      key: 'assignments',
      header: t('evidence:column.assignments'),
      render: (item) => <Executors item={item} />,
      sortBy: ({ assignments: { total, accepted } }) => (total > 0 ? accepted / total : null),
    },
  ];
  return (
    <DataTable
      caption={t('evidence:caption')}
      columns={columns}
      rows={items}
      rowKey={({ itemId }) => itemId}
      cards
    />
  );
}

function Demanded({ item }: { readonly item: EvidenceItem }) {
  const { t } = useTranslation();
  const shortfalls = shortfallsOf(item);
  return (
    <>
      <ul className={styles.list}>
        {item.demanded.map(({ kind, of }, index) => {
          const { needed = 0, proved = 0 } = shortfalls[index] ?? {};
          const words = { kind: t(`evidence:kind.${kind}`), of: t(`evidence:of.${of}`), proved, needed };
          return (
            <li key={kind} data-lacks={proved < needed || undefined}>
              {t(needed > 0 ? 'evidence:demand' : 'evidence:demandNobody', words)}
            </li>
          );
        })}
      </ul>
      {item.proposed && <span className={styles.result}>{t('evidence:proposed')}</span>}
    </>
  );
}

const proofWords = (t: TFunction, { kind, count, holds }: Proved) =>
  t(holds ? 'evidence:count' : 'evidence:withdrawn', { kind: t(`evidence:kind.${kind}`), count });

/** The server tells an address of the product as text. */
function Proof({ proof }: { readonly proof: Proved }) {
  const { t } = useTranslation();
  const words = proofWords(t, proof);
  if (!proof.link) return words;
  const { pathname, searchParams } = new URL(proof.link, location.origin);
  return (
    <Link to={pathname} search={Object.fromEntries(searchParams) as never}>
      {words}
    </Link>
  );
}

const parts = [
  ['overdue', 'danger'],
  ['late', 'soon'],
  ['onTime', 'done'],
  ['notRequired', 'neutral'],
] as const;

function Executors({ item: { itemId, assignments } }: { readonly item: EvidenceItem }) {
  const { t } = useTranslation();
  const { accepted, total } = assignments;
  if (total === 0) return <span className={styles.result}>{t('evidence:nobody')}</span>;
  return (
    <div className={styles.executors}>
      <Link to="/assignments" search={{ planItemId: itemId }}>
        <Progress done={accepted} total={total} label={t('evidence:column.assignments')} />
      </Link>
      {parts
        .filter(([part]) => assignments[part] > 0)
        .map(([part, tone]) => (
          <StatusBadge key={part} tone={tone}>
            {t(`evidence:${part}`, { count: assignments[part] })}
          </StatusBadge>
        ))}
    </div>
  );
}
