import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/Icon.tsx';
import type { PastedBlock } from './grid-clipboard.ts';
import styles from './SkippedNotice.module.css';

interface Props {
  readonly skipped: PastedBlock['skipped'];
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** After a paste: what of it named rows and columns and was left out. */
export function SkippedNotice({ skipped: { names, headings }, onUndo, onClose }: Props) {
  const { t } = useTranslation();
  const words = [
    names === 1 && t('forms:paste.names'),
    names > 1 && t('forms:paste.numbersAndNames'),
    headings > 0 && t('forms:paste.headings'),
  ];
  return (
    <div className={styles.notice} role="status">
      <p>{words.filter(Boolean).join(' ')}</p>
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          onUndo();
          onClose();
        }}
      >
        {t('forms:paste.undo')}
      </button>
      <button type="button" className={styles.link} aria-label={t('actions.close')} onClick={onClose}>
        <Icon name="close" size={15} />
      </button>
    </div>
  );
}
