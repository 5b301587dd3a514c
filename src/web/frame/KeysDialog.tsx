import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/ui/Dialogs.tsx';
import styles from './KeysDialog.module.css';
import type { sections as allSections } from './menu.ts';

interface Props {
  readonly sections: readonly (typeof allSections)[number][];
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ sections, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys.title')}>
      <dl className={styles.keys}>
        <Key keys="/">{t('keys.search')}</Key>
        <Key keys="j">{t('keys.next')}</Key>
        <Key keys="k">{t('keys.previous')}</Key>
        <Key keys="?">{t('keys.help')}</Key>
      </dl>
      <p className={styles.sections}>{t('keys.review')}</p>
      <dl className={styles.keys}>
        <Key keys="j">{t('keys.nextForm')}</Key>
        <Key keys="k">{t('keys.previousForm')}</Key>
        <Key keys="a">{t('keys.accept')}</Key>
        <Key keys="r">{t('keys.sendBack')}</Key>
        <Key keys="m">{t('keys.remark')}</Key>
        <Key keys="n">{t('keys.nextFar')}</Key>
        <Key keys="p">{t('keys.previousFar')}</Key>
      </dl>
      <p className={styles.sections}>{t('keys.order')}</p>
      <dl className={styles.keys}>
        <Key keys="a">{t('keys.acceptFinding')}</Key>
        <Key keys="o">{t('keys.keepFinding')}</Key>
        <Key keys="e">{t('keys.editFinding')}</Key>
        <Key keys="u">{t('keys.takeBack')}</Key>
        <Key keys="x">{t('keys.tick')}</Key>
      </dl>
      <p className={styles.sections}>{t('keys.chart')}</p>
      <dl className={styles.keys}>
        <Key keys="↑ ↓">{t('keys.chartRows')}</Key>
        <Key keys="t">{t('keys.table')}</Key>
      </dl>
      <p className={styles.sections}>{t('keys.sections')}</p>
      <dl className={styles.keys}>
        {sections.map((section) => (
          <Key key={section.key} keys={`g ${section.letter}`}>
            {t(`menu.${section.key}`)}
          </Key>
        ))}
      </dl>
    </Dialog>
  );
}

function Key({ keys, children }: { readonly keys: string; readonly children: string }) {
  return (
    <div>
      <dt>
        {keys.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
