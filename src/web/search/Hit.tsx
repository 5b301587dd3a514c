import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#domain/search/model.ts';
import { measureRowId } from '#web/fulfilment/roadmap/measure-row.ts';
import { formatDay } from '#web/lib/format.ts';
import { lineId } from '#web/orders/source/lines.ts';
import type { SearchConditions } from './queries.ts';
import styles from './Search.module.css';
import { Words } from './Words.tsx';

type Of<K extends SearchHit['kind']> = Extract<SearchHit, { kind: K }>;

interface Props {
  readonly hit: SearchHit;
  readonly conditions: SearchConditions;
}

/** One thing found: what it is, where it stands, and the words in it. */
export function Hit({ hit, conditions }: Props) {
  switch (hit.kind) {
    case 'item':
      return <ItemHit hit={hit} />;
    case 'plan':
      return <PlanHit hit={hit} />;
    case 'order':
      return <OrderHit hit={hit} conditions={conditions} />;
  }
}

function ItemHit({ hit }: { readonly hit: Of<'item'> }) {
  const { t } = useTranslation();
  const { measureId, item, plan, version, dropped, title, responsible, result } = hit;
  return (
    <>
      <p className={styles.what}>
        <Link to="/roadmap" search={{ plan: plan.id }} {...(!dropped && { hash: measureRowId(measureId) })}>
          {t(`search:item.${item.kind}`, { number: item.number })}
        </Link>
        <Where>
          {plan.title}
          <OldVersion version={version} />
          {dropped && <span className={styles.old}>{t('search:dropped')}</span>}
        </Where>
      </p>
      <p className={styles.text}>
        <Words parts={title} />
      </p>
      {responsible.length > 0 && (
        <p className={styles.text}>
          {t('search:responsible')}
          <Words parts={responsible} />
        </p>
      )}
      {result.length > 0 && (
        <p className={styles.text}>
          {t('search:result')}
          <Words parts={result} />
        </p>
      )}
    </>
  );
}

function PlanHit({ hit: { plan, version, title, act, summary } }: { readonly hit: Of<'plan'> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.what}>
        <Link to="/roadmap" search={{ plan: plan.id }}>
          {t('search:planHit')}
        </Link>
        <Where>
          <Words parts={act} />
          <OldVersion version={version} />
        </Where>
      </p>
      <p className={styles.text}>
        <Words parts={title} />
      </p>
      {summary.length > 0 && (
        <p className={styles.text}>
          <Words parts={summary} />
        </p>
      )}
    </>
  );
}

interface OrderProps {
  readonly hit: Of<'order'>;
  readonly conditions: SearchConditions;
}

function OrderHit({ hit: { order, title, lines, lineCount }, conditions }: OrderProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.what}>
        <Link to="/orders/$id" params={{ id: order.id }}>
          {orderWords(t, order)}
        </Link>
        <Where>
          <Words parts={title} />
        </Where>
      </p>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ line, parts }) => (
            <li key={line}>
              <Link to="/orders/$id" params={{ id: order.id }} hash={lineId(line)} className={styles.line}>
                {t('search:line', { line })}
              </Link>
              <span>
                <Words parts={parts} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {lineCount > lines.length && conditions.orderId === undefined && (
        <p className={styles.text}>
          <Link to="/search" search={{ text: conditions.text, in: 'order', orderId: order.id }}>
            {t('search:moreLines', { count: lineCount })}
          </Link>
        </p>
      )}
    </>
  );
}

function orderWords(t: TFunction, { number, signedOn }: Of<'order'>['order']): string {
  if (!number) return t('search:orderHitUnnumbered');
  return signedOn
    ? t('search:orderHit', { number, day: formatDay(signedOn) })
    : t('search:orderHitWithoutDate', { number });
}

const Where = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.where}>{children}</span>
);

function OldVersion({ version }: Pick<Of<'item'>, 'version'>) {
  const { t } = useTranslation();
  if (version.current) return null;
  return <span className={styles.old}>{t('search:old', { number: version.number })}</span>;
}
