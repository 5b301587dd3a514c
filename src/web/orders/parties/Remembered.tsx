import { useTranslation } from 'react-i18next';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { meaningWords } from './meaning.ts';
import styles from './Remembered.module.css';

/** An answer that the region remembers is never a silent one: whom it means, who gave it and when. */
export function Remembered({ answer }: { readonly answer: PartyEntry }) {
  const { t } = useTranslation();
  const { region } = useSession();
  return (
    <p className={styles.decided} data-decision="accepted">
      <Icon name="check" size={16} />
      {meaningWords(t, answer)}{' '}
      <span className={styles.quiet}>
        {t('parties:remembered', { by: answer.by, moment: formatMoment(answer.at, region.timeZone) })}
      </span>
    </p>
  );
}
