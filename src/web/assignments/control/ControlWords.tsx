import { useTranslation } from 'react-i18next';
import type { ControlWord } from '#domain/assignments/control/model.words.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from './Control.module.css';

interface Props {
  readonly words: readonly ControlWord[];
  /** In a list: of each text two lines. */
  readonly short?: true;
}

/** What was said under control, the newest first. */
export function ControlWords({ words, short }: Props) {
  const { t } = useTranslation();
  const { region } = useSession();
  return (
    <ul className={styles.words}>
      {words.map(({ step, text, answerBy, by, at }) => (
        <li key={at + step}>
          <strong>{t(`control:step.${step}`)}</strong>
          {answerBy && `, ${t('control:until', { day: formatDay(answerBy) })}`}
          <span className={styles.text} data-short={short} title={short && text}>
            {text}
          </span>
          <span className={styles.quiet}>
            {t('control:said', { by, moment: formatMoment(at, region.timeZone) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
