import { useTranslation } from 'react-i18next';
import type { LinkWarning } from '#domain/plans/model.links.ts';
import { formatDay } from '#web/lib/format.ts';
import { Icon } from '#web/ui/Icon.tsx';
import type { RoadmapItem } from '../queries.ts';
import styles from './Links.module.css';

interface Props {
  readonly warnings: readonly LinkWarning[];
  readonly items: readonly RoadmapItem[];
  readonly onOpen: (measureId: string) => void;
}

/** Where days of linked obligations do not agree: a list of sentences, each opens its measure. */
export function LinkWarnings({ warnings, items, onOpen }: Props) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <details className={styles.warnings}>
      <summary>
        <Icon name="warning" size={16} />
        {t('links:warnings', { count: warnings.length })}
      </summary>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.measureId}>
            <WarningWords warning={warning} items={items} />{' '}
            <button type="button" className={styles.open} onClick={() => onOpen(warning.measureId)}>
              {t('links:open')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

type WordsProps = Pick<Props, 'items'> & { readonly warning: LinkWarning };

export function WarningWords({
  warning: { code, measureId, endsOn, neededOn, neededBy },
  items,
}: WordsProps) {
  const { t } = useTranslation();
  const name = (id: string) => {
    const item = items.find((one) => one.measureId === id);
    return item ? t(`links:name.${item.kind}`, { number: item.number }) : '';
  };
  return t(`links:warning.${code}`, {
    measure: name(measureId),
    other: name(neededBy),
    ends: formatDay(endsOn),
    needed: formatDay(neededOn),
  });
}
