import { Button, Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandedPaper } from '#domain/assignments/model.evidence.ts';
import { papersContract } from '#domain/documents/papers/contract.ts';
import { PaperDialog } from '#web/documents/papers/PaperDialog.tsx';
import { PaperState, usePaperName } from '#web/documents/papers/PaperWords.tsx';
import { read } from '#web/lib/queries.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from '../Assignments.module.css';
import type { Reporting } from './useReport.ts';

/** What the report proves itself by: kind by kind, papers of the register or a word why there are none. */
export function Evidence({ reporting }: { readonly reporting: Reporting }) {
  const { t } = useTranslation();
  const { demanded } = reporting;
  if (demanded.length === 0 || reporting.draft.claim === 'not_required') return null;
  return (
    <section aria-labelledby="report-evidence">
      <h3 id="report-evidence" className={styles.heading}>
        {t('papers:evidence.title')}
      </h3>
      <p className={styles.quiet}>{t('papers:evidence.hint')}</p>
      <Stack gap="md">
        {demanded.map((one) => (
          <OfKind key={one.kind} demanded={one} reporting={reporting} />
        ))}
      </Stack>
    </section>
  );
}

function OfKind({
  demanded,
  reporting,
}: {
  readonly demanded: DemandedPaper;
  readonly reporting: Reporting;
}) {
  const { t } = useTranslation();
  const { kind, count } = demanded;
  const { draft, lacked, silent, choose, excuse } = reporting;
  const [writing, setWriting] = useState(false);
  const papers = useQuery(read(papersContract.listPapers, { query: { kind, view: 'own' } }));
  const nameOf = usePaperName();
  const chosen = draft.papers.filter((paper) => paper.kind === kind);
  return (
    <div>
      <Loaded query={papers} rows={2}>
        {({ items }) => (
          <Checkbox.Group
            label={t('papers:evidence.demanded', { kind: t(`papers:kind.${kind}`), count })}
            value={chosen.map(({ id }) => id)}
            onChange={(ids) => choose(kind, ids)}
          >
            <Stack gap="xs" my="xs">
              {items.length === 0 && <p className={styles.quiet}>{t('papers:evidence.none')}</p>}
              {items.map((paper) => (
                <Checkbox
                  key={paper.id}
                  value={paper.id}
                  disabled={!paper.isComplete}
                  label={nameOf(paper)}
                  description={paper.isComplete ? undefined : <PaperState paper={paper} />}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Loaded>
      <Button variant="default" size="compact-md" mb="xs" onClick={() => setWriting(true)}>
        {t('papers:register')}
      </Button>
      {writing && (
        <PaperDialog
          kind={kind}
          onDone={({ id, isComplete }) => {
            setWriting(false);
            if (isComplete) choose(kind, [...chosen.map((one) => one.id), id]);
          }}
          onClose={() => setWriting(false)}
        />
      )}
      {lacked.includes(kind) && (
        <WordsInput
          label={t('papers:evidence.why')}
          value={draft.excuses[kind] ?? ''}
          onChange={(event) => excuse(kind, event.currentTarget.value)}
          error={silent.includes(kind) ? t('papers:evidence.whyMissing') : undefined}
          maxLength={1000}
          minRows={2}
          autosize
        />
      )}
    </div>
  );
}
