import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderId } from '#domain/kernel/ids.ts';
import type { RowSource } from '#domain/orders/reading/model.ts';
import styles from './Orders.module.css';
import { lineId, lineRange } from './source/lines.ts';

interface Props {
  readonly orderId: OrderId;
  readonly source: RowSource;
}

/** The way back from what was read to the lines it was read from. */
export function SourceLink({ orderId, source: { line, lines = [line] } }: Props) {
  const { t } = useTranslation();
  return (
    <Link to="/orders/$id" params={{ id: orderId }} hash={lineId(lines[0] ?? line)} className={styles.lines}>
      {t(lines.length > 1 ? 'orders:finding.lines' : 'orders:finding.line', {
        line,
        lines: lineRange(lines),
      })}
    </Link>
  );
}
