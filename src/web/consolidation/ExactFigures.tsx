import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import type { Selection } from '#domain/consolidation/model.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { PrintedFormat } from '#domain/documents/model.printed.ts';
import { printDate } from '#domain/kernel/dates.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { saveFile } from '#web/lib/api.ts';
import { useSession } from '#web/lib/session.tsx';
import { useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import styles from './Consolidation.module.css';
import { ExactComparison } from './comparison/ExactComparison.tsx';
import { ExactFilters } from './ExactFilters.tsx';
import { useGroups } from './groups/queries.ts';
import { useFigures } from './queries.ts';
import { useExactSearch } from './useExactSearch.ts';

export interface FiguresProps {
  readonly campaign: Campaign;
  /** Which collection: the first of the filters. */
  readonly choice: ReactNode;
}

/** The consolidated form for the line school – municipality – ministry: every figure opens. */
export function ExactFigures({ campaign, choice }: FiguresProps) {
  const { t } = useTranslation();
  const { place, states, other, basis } = useExactSearch();
  const { municipalityId, groupId } = place;
  const selection = useMemo<Selection>(
    () => ({ campaignId: campaign.id, place: { municipalityId, groupId, states } }),
    [campaign.id, municipalityId, groupId, states],
  );
  /** All sections of the place; the page shows one. */
  const save = (format: PrintedFormat) =>
    other
      ? saveFile(exactContract.exportComparison, {
          params: { id: campaign.id, format },
          query: { ...selection.place, other, basis },
        })
      : saveFile(exactContract.exportFigures, {
          params: { id: campaign.id, format },
          query: selection.place,
        });
  const figures = useFigures(selection);
  const definition = useDefinition(campaign);
  const { today } = useSession();
  const groups = useGroups().data ?? [];
  const sheetOf = (municipalities: readonly MunicipalityRef[]) => ({
    place:
      groups.find(({ id }) => id === groupId)?.title ??
      municipalities.find(({ id }) => municipalities.length === 1 || id === municipalityId)?.name ??
      t('consolidation:sheet.places', { count: municipalities.length }),
    day: printDate(today),
    post: t('consolidation:sheet.head'),
  });
  return (
    <>
      <ExactFilters campaign={campaign} choice={choice} municipalities={figures.data?.municipalities ?? []} />
      <Loaded query={figures} rows={14}>
        {({ counts, aggregate, pupils, municipalities }) => (
          <>
            <div className={styles.said}>
              <p>
                {states === 'sent'
                  ? t('consolidation:stateSent', { ...counts, forms: aggregate.forms, count: counts.total })
                  : t('consolidation:state', { accepted: counts.accepted, count: counts.total })}
              </p>
              {aggregate.forms > 0 && <FileOffers save={save} />}
            </div>
            {aggregate.forms === 0 ? (
              <EmptyState>{t('consolidation:emptyPlace')}</EmptyState>
            ) : other ? (
              <ExactComparison
                campaign={campaign}
                figures={{ aggregate, pupils }}
                selection={selection}
                other={other}
                municipalities={municipalities}
                sheet={sheetOf(municipalities)}
              />
            ) : (
              <Loaded query={definition} rows={14}>
                {(def) => (
                  <ConsolidatedForm
                    def={def}
                    aggregate={aggregate}
                    selection={selection}
                    sheet={sheetOf(municipalities)}
                  />
                )}
              </Loaded>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
