import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formStates } from '#domain/consolidation/model.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import type { Selection } from './ConsolidationContext.tsx';
import { useFigures } from './queries.ts';

/** The consolidated form for the line school – municipality – ministry: every figure opens. */
export function ExactFigures({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation();
  const { municipalityId, states = 'accepted' } = useSearch({ from: '/frame/consolidation' });
  const navigate = useNavigate({ from: '/consolidation' });
  const selection = useMemo<Selection>(
    () => ({ campaignId: campaign.id, place: { municipalityId, states } }),
    [campaign.id, municipalityId, states],
  );
  const figures = useFigures(selection);
  const definition = useDefinition(campaign);
  const choose = (change: object) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Loaded query={figures} rows={14}>
      {({ municipalities, progress, aggregate }) => (
        <>
          <Filters>
            {municipalities.length > 1 && (
              <SelectFilter
                label={t('consolidation:municipality')}
                value={municipalityId}
                options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(value) => choose({ municipalityId: value })}
              />
            )}
            <SelectFilter
              label={t('consolidation:which')}
              withoutAll
              value={states}
              options={formStates.map((value) => ({ value, label: t(`consolidation:states.${value}`) }))}
              onChange={(value) => choose({ states: value })}
            />
          </Filters>
          <p>
            {states === 'sent'
              ? t('consolidation:stateSent', { forms: aggregate.forms, ...progress, count: progress.total })
              : t('consolidation:state', { accepted: progress.accepted, count: progress.total })}
          </p>
          {aggregate.forms === 0 ? (
            <EmptyState>{t('consolidation:emptyText')}</EmptyState>
          ) : (
            <Loaded query={definition} rows={14}>
              {(def) => <ConsolidatedForm def={def} aggregate={aggregate} selection={selection} />}
            </Loaded>
          )}
        </>
      )}
    </Loaded>
  );
}
