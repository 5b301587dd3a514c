import { useTranslation } from 'react-i18next';
import type { Paper } from '#domain/documents/papers/model.ts';
import { missingOf } from '#domain/documents/papers/rules.ts';
import { formatDay } from '#web/lib/format.ts';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Papers.module.css';

type Named = Pick<Paper, 'kind' | 'number' | 'signedOn' | 'subject'>;

/** «акт (приказ, НПА) № 12 от 01.09.2020 О плане». */
export function usePaperName() {
  const { t } = useTranslation();
  return ({ kind, number, signedOn, subject }: Named): string =>
    [
      t(`papers:kind.${kind}`),
      number && t('papers:numbered', { number }),
      signedOn && t('papers:ofDay', { day: formatDay(signedOn) }),
      subject,
    ]
      .filter(Boolean)
      .join(' ');
}

/** Whether it stands, is whole, repeats a number, proves anything. */
export function PaperState({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation();
  const { withdrawn, isComplete, sameNumber, proves, files } = paper;
  if (withdrawn !== null)
    return (
      <StatusBadge tone="neutral" long>
        {t('papers:withdrawn', { why: withdrawn })}
      </StatusBadge>
    );
  const fields = missingOf(paper, files.length).map((field) => t(`papers:field.${field}`).toLowerCase());
  return (
    <span className={styles.state}>
      {isComplete ? (
        <StatusBadge tone="done">{t('papers:whole')}</StatusBadge>
      ) : (
        <StatusBadge tone="soon" long>
          {t('papers:lacks', { fields: fields.join(', ') })}
        </StatusBadge>
      )}
      {sameNumber > 0 && (
        <StatusBadge tone="soon" long>
          {t('papers:same', { count: sameNumber })}
        </StatusBadge>
      )}
      <span className={styles.quiet}>
        {proves > 0 ? t('papers:proves', { count: proves }) : t('papers:provesNothing')}
      </span>
    </span>
  );
}
