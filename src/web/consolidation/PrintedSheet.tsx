import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignatureLine } from '#web/ui/paper/SignatureLine.tsx';
import styles from './Consolidation.module.css';

/** What a printed consolidated form says of itself. */
export interface Sheet {
  readonly place: string;
  /** Of which day the figures are; absent where the page tells it with the figures. */
  readonly day?: string;
  /** Whose signature there is room for. */
  readonly post: string;
}

/** A consolidated form on paper: of what place and day it is, and room for a signature. */
export function PrintedSheet({ sheet, children }: { readonly sheet: Sheet; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.sheet}>
      <p>
        {t('consolidation:sheet.place')}: {sheet.place}
        {sheet.day !== undefined && (
          <>
            <br />
            {t('consolidation:sheet.day')}: {sheet.day}
          </>
        )}
      </p>
      {children}
      <SignatureLine post={sheet.post} day={t('consolidation:sheet.date')} />
    </div>
  );
}
