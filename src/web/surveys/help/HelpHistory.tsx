import { useTranslation } from 'react-i18next';
import type { HelpItem } from '#domain/surveys/help/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from './Help.module.css';
import { useHelpHistory } from './queries.ts';

/** Earlier answers to a request, the last one first. */
export function HelpHistory({ item }: { readonly item: HelpItem }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const { data = [] } = useHelpHistory(item.formId, item.row);
  if (data.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{t('help:history')}</h3>
      <ol className={styles.plain}>
        {data.map(({ status, responsible, note, by, at }) => (
          <li key={at}>
            {[formatMoment(at, timeZone), by, t(`help:states.${status}`), responsible?.name, note]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </section>
  );
}
