import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { OrderId } from '#domain/kernel/ids.ts';
import { meaningsOffered } from '#domain/orders/rules.parties.ts';
import { formatDay } from '#web/lib/format.ts';
import { useAbbreviations } from '../queries.parties.ts';
import styles from './Parties.module.css';

interface Props {
  readonly words: string;
  readonly orderId: OrderId | null;
  readonly onTake: (kind: OrganizationKind) => void;
}

/** How other orders of the region explain an abbreviation of these words: an offer, the person decides. */
export function OfferedMeanings({ words, orderId, onTake }: Props) {
  const { t } = useTranslation();
  const known = useAbbreviations().data ?? [];
  const offered = meaningsOffered(words, known, orderId);
  if (offered.length === 0) return null;
  return (
    <ul className={styles.offered} aria-label={t('parties:offered.label')}>
      {offered.map(({ short, full, order: { id, number, signedOn }, kind }) => (
        <li key={`${short} ${full} ${id}`}>
          {t(signedOn ? 'parties:offered.ofDay' : 'parties:offered.of', {
            short,
            full,
            number,
            day: signedOn ? formatDay(signedOn) : '',
          })}{' '}
          {kind && (
            <Button size="compact-sm" variant="default" onClick={() => onTake(kind)}>
              {t('parties:offered.take', { kind: t(`directory:kinds.${kind}`) })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
