import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/orders/reading/model.ts';
import { asRead } from '#domain/orders/rules.deciding.ts';
import styles from './Findings.module.css';
import type { Deciding } from './useDeciding.ts';

interface Props {
  /** Those that nobody decided yet. */
  readonly findings: readonly Finding[];
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly canDecide: boolean;
  readonly deciding: Deciding;
}

/** Matters of typing are taken as read all at once; who wants to see them unfolds them. */
export function TypingActs({ findings, opened, onToggle, canDecide, deciding }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.bulk}>
      <Button size="compact-md" variant="default" aria-expanded={opened} onClick={onToggle}>
        {t(opened ? 'orderReview:typing.hide' : 'orderReview:typing.show')}
      </Button>
      {canDecide && findings.length > 0 && (
        <Button
          size="compact-md"
          loading={deciding.busy.size > 0}
          onClick={() =>
            deciding.decide(findings.map((finding) => ({ findingId: finding.id, decision: asRead(finding) })))
          }
        >
          {t('orderReview:typing.accept', { count: findings.length })}
        </Button>
      )}
    </div>
  );
}
