import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import type { PrintedFormat } from '#domain/documents/model.printed.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { saveFile } from '#web/lib/api.ts';
import { useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import styles from './Consolidation.module.css';
import type { FiguresProps } from './ExactFigures.tsx';
import { useConsolidation } from './queries.ts';
import { ShownAsOf } from './ShownAsOf.tsx';

/** Municipalities that are shown only together have a choice of their own. */
const OTHERS = 'others';

/** For those outside of the line school – municipality – ministry: sums of fixed groups that open nothing. */
export function ProtectedFigures({ campaign, choice }: FiguresProps) {
  const { t } = useTranslation();
  const { municipalityId, others } = useSearch({ from: '/frame/consolidation' });
  const navigate = useNavigate({ from: '/consolidation' });
  const consolidation = useConsolidation({ campaignId: campaign.id, municipalityId, others });
  const definition = useDefinition(campaign);
  const save = (format: PrintedFormat) =>
    saveFile(consolidationContract.exportConsolidation, {
      params: { id: campaign.id, format },
      query: { municipalityId, others },
    });
  const choose = (value: string | undefined) =>
    navigate({
      search: (before) => ({
        ...before,
        municipalityId: value === OTHERS ? undefined : (value as MunicipalityId | undefined),
        others: value === OTHERS ? 'true' : undefined,
      }),
      replace: true,
    });
  return (
    <Loaded query={consolidation} rows={14}>
      {({ municipality, municipalities, aggregate, protection }) => (
        <>
          <Filters search={choice}>
            {(municipalities.length > 1 || protection?.othersOpen) && (
              <SelectFilter
                label={t('consolidation:municipality')}
                value={others ? OTHERS : municipalityId}
                options={[
                  ...municipalities.map(({ id, name }) => ({ value: id as string, label: name })),
                  ...(protection?.othersOpen ? [{ value: OTHERS, label: t('smallCells:others') }] : []),
                ]}
                onChange={(value) => void choose(value)}
              />
            )}
          </Filters>
          <div className={styles.said}>
            {protection && <ShownAsOf protection={protection} forms={aggregate.forms} />}
            {aggregate.forms > 0 && <FileOffers save={save} />}
          </div>
          {protection && protection.others.length > 0 && (
            <details className={styles.others}>
              <summary>{t('smallCells:othersOf', { count: protection.others.length })}</summary>
              {protection.others.map(({ name }) => name).join(', ')}
            </details>
          )}
          {aggregate.forms === 0 ? (
            <EmptyState>{t('smallCells:emptyText', { count: protection?.leastChanged })}</EmptyState>
          ) : (
            <Loaded query={definition} rows={14}>
              {(def) => (
                <ConsolidatedForm
                  def={def}
                  aggregate={aggregate}
                  {...(protection ? { protection } : {})}
                  sheet={{
                    place:
                      municipality?.name ?? t(others ? 'smallCells:others' : 'consolidation:sheet.whole'),
                    post: t('consolidation:sheet.author'),
                  }}
                />
              )}
            </Loaded>
          )}
        </>
      )}
    </Loaded>
  );
}
