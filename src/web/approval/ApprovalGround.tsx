import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActFields } from '#web/documents/acts/ActFields.tsx';
import type { ActDraft } from '#web/documents/acts/useActDraft.ts';
import styles from './Approval.module.css';
import { type Ground, groundId } from './useGround.ts';

/** The act by which a version is approved, and why. */
export function ApprovalGround({ act, ground }: { readonly act: ActDraft; readonly ground: Ground }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="approval-act" className={styles.ground}>
      <h2 id="approval-act" className={styles.heading}>
        {t('approval:draft.act')}
      </h2>
      <ActFields act={act} />
      <Textarea
        id={groundId}
        label={t('approval:draft.why')}
        description={t('approval:draft.whyHint')}
        value={ground.text}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => ground.change(event.currentTarget.value)}
        error={ground.refused ? t('approval:draft.whyShort') : undefined}
      />
    </section>
  );
}
