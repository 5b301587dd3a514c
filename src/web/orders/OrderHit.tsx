import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OrderHit } from '#domain/orders/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { formatDay } from '#web/lib/format.ts';
import { FoundText, FoundThing, FoundWords } from '#web/ui/Found.tsx';
import styles from './OrderHit.module.css';
import { lineId } from './source/lines.ts';

export function FoundOrder({ hit: { order, title, lines, lineCount }, asked }: HitProps<OrderHit>) {
  const { t } = useTranslation();
  return (
    <>
      <FoundThing
        link={
          <Link to="/orders/$id" params={{ id: order.id }}>
            {orderWords(t, order)}
          </Link>
        }
      >
        <FoundWords parts={title} />
      </FoundThing>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ line, parts }) => (
            <li key={line}>
              <Link to="/orders/$id" params={{ id: order.id }} hash={lineId(line)} className={styles.line}>
                {t('search:line', { line })}
              </Link>
              <span>
                <FoundWords parts={parts} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {lineCount > lines.length && asked.orderId === undefined && (
        <FoundText>
          <Link to="/search" search={{ text: asked.text, in: 'order', orderId: order.id }}>
            {t('search:moreLines', { count: lineCount })}
          </Link>
        </FoundText>
      )}
    </>
  );
}

function orderWords(t: TFunction, { number, signedOn }: OrderHit['order']): string {
  if (!number) return t('search:orderHitUnnumbered');
  return signedOn
    ? t('search:orderHit', { number, day: formatDay(signedOn) })
    : t('search:orderHitWithoutDate', { number });
}
