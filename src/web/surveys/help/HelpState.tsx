import { useTranslation } from 'react-i18next';
import type { HelpItem, HelpStatus } from '#domain/surveys/help/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';
import styles from './Help.module.css';

const tones = {
  new: 'soon',
  taken: 'info',
  done: 'done',
  declined: 'neutral',
} as const satisfies Record<HelpStatus, Tone>;

/** How a request is answered, by whom and since when. */
export function HelpState({ state }: { readonly state: HelpItem['state'] }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const status = state?.status ?? 'new';
  return (
    <>
      <StatusBadge tone={tones[status]}>{t(`help:states.${status}`)}</StatusBadge>
      {state && (
        <div className={styles.secondary}>
          {[state.responsible?.name, formatMoment(state.at, timeZone)].filter(Boolean).join(', ')}
        </div>
      )}
      {state?.note && <div>{state.note}</div>}
    </>
  );
}
