import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import { usePaperName } from '#web/documents/papers/PaperWords.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Assignments.module.css';

type Step = Assignment['steps'][number];

/** What a report proves itself by, and what it comes without. */
export function StepEvidence({ papers, lacks }: Pick<Step, 'papers' | 'lacks'>) {
  const { t } = useTranslation();
  const nameOf = usePaperName();
  if (papers.length + lacks.length === 0) return null;
  return (
    <ul className={styles.plain} aria-label={t('papers:evidence.title')}>
      {papers.map((paper) => (
        <li key={paper.id}>
          <Link to="/papers/$id" params={{ id: paper.id }}>
            {nameOf(paper)}
          </Link>
          {paper.withdrawn !== null && (
            <span className={styles.secondary}>{t('papers:withdrawn', { why: paper.withdrawn })}</span>
          )}
        </li>
      ))}
      {lacks.map(({ kind, why }) => (
        <li key={kind}>{t('papers:evidence.lack', { kind: t(`papers:kind.${kind}`), why })}</li>
      ))}
    </ul>
  );
}

/** «без подтверждения: акт»: such a report is not accepted together with others. */
export function WithoutEvidence({ lacks }: { readonly lacks: readonly PaperKind[] }) {
  const { t } = useTranslation();
  if (lacks.length === 0) return null;
  const kinds = lacks.map((kind) => t(`papers:kind.${kind}`)).join(', ');
  return (
    <StatusBadge tone="soon" long>
      {t('papers:evidence.without', { kinds })}
    </StatusBadge>
  );
}
