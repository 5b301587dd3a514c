import { useTranslation } from 'react-i18next';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { formatMoment } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { RemarkReply } from './RemarkReply.tsx';
import { useRemarks } from './RemarksContext.tsx';
import styles from './Review.module.css';

/** One remark with its answers; both sides answer here, the reviewer takes it off. */
export function RemarkThread({ remark }: { readonly remark: Remark }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const { form } = useRemarks();
  const settle = useChange(reviewContract.settleRemark, { refreshes: [reviewContract.listRemarks] });
  const signed = ({ by, at }: { by: string; at: string }) =>
    t('review:remarks.signed', { by, moment: formatMoment(at, timeZone) });
  const { settled } = remark;
  return (
    <div className={styles.thread} data-settled={settled !== null || undefined}>
      <p>{remark.text}</p>
      <p className={styles.signed}>
        {signed(remark)}, {t('review:remarks.round', { round: remark.round })}
      </p>
      {remark.replies.length > 0 && (
        <ul className={styles.replies}>
          {remark.replies.map((reply) => (
            <li key={reply.id}>
              <p>{reply.text}</p>
              <p className={styles.signed}>{signed(reply)}</p>
            </li>
          ))}
        </ul>
      )}
      <Fate remark={remark} />
      {settled && (
        <p className={styles.signed}>
          {t('review:remarks.settledBy', { by: settled.by, moment: formatMoment(settled.at, timeZone) })}
        </p>
      )}
      {settle.error && <ErrorNotice error={settle.error} />}
      <div className={styles.threadActions}>
        {form.actions.includes('reply') && !settled && <RemarkReply remark={remark} />}
        {form.actions.includes('remark') && (
          <button
            type="button"
            className={styles.link}
            disabled={settle.isPending}
            onClick={() =>
              settle.mutate({
                params: { id: form.id, remarkId: remark.id },
                body: { settled: settled === null },
              })
            }
          >
            {settled ? t('review:remarks.putBack') : t('review:remarks.settle')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Whether the cell became another one since the form went back with the remark. */
function Fate({ remark: { cell, round, settled } }: { readonly remark: Remark }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { difference } = useRemarks();
  const spec = cell === null ? undefined : findCell(store.def, cell);
  if (!difference || !spec || settled || round > difference.from) return null;
  const change = difference.cells.find((one) => one.cell === cell);
  if (!change) return <p className={styles.unchanged}>{t('review:remarks.unchanged')}</p>;
  const words = (answer: typeof change.before) =>
    answer === null ? t('surveys:conflict.blank') : formatAnswer(spec.field, answer);
  return <p>{t('review:remarks.changed', { before: words(change.before), after: words(change.after) })}</p>;
}
