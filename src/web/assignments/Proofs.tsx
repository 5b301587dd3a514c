import { useTranslation } from 'react-i18next';
import type { Proof } from '#domain/documents/model.proofs.ts';
import { SET_ACCEPTED } from '#domain/surveys/model.proofs.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Assignments.module.css';

/** A set is whole without the forms of schools that were closed. */
const setWords = ({ summary: { accepted, total } }: Proof) =>
  accepted === total ? 'assignments:proofs.set_accepted' : 'assignments:proofs.set_accepted_closed';

/** What the system itself knows in favour of the assignment. */
export function Proofs({ proofs }: { readonly proofs: readonly Proof[] }) {
  const { t } = useTranslation();
  const { region } = useSession();
  if (proofs.length === 0) return null;
  return (
    <section aria-labelledby="assignment-proofs">
      <h2 id="assignment-proofs" className={styles.heading}>
        {t('assignments:proofs.title')}
      </h2>
      <ul className={styles.plain}>
        {proofs.map((proof) => (
          <li key={`${proof.kind} ${proof.subject}`}>
            {proof.kind === SET_ACCEPTED
              ? t(setWords(proof), {
                  accepted: String(proof.summary.accepted),
                  total: String(proof.summary.total),
                })
              : t('assignments:proofs.other')}{' '}
            {!proof.holds && <StatusBadge tone="soon">{t('assignments:proofs.withdrawn')}</StatusBadge>}
            <span className={styles.secondary}>
              {t('assignments:proofs.notedAt', { moment: formatMoment(proof.notedAt, region.timeZone) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
