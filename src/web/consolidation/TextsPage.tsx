import { Link, type LinkProps, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formStates, type TextEntry } from '#domain/consolidation/model.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { cellName } from '#web/forms/state/words.ts';
import { CampaignChoice } from '#web/surveys/campaigns/CampaignChoice.tsx';
import { useChosenCampaign, useDefinition } from '#web/surveys/queries.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from './Consolidation.module.css';
import { PlaceFilters } from './PlaceFilters.tsx';
import { useTexts } from './queries.ts';

const linkTo = (campaignId: CampaignId): LinkProps => ({
  to: '/consolidation/texts',
  search: { campaignId },
});

/** What schools wrote in words, searchable; equal answers stand together. */
export function TextsPage() {
  const { t } = useTranslation();
  const { campaignId } = useSearch({ from: '/frame/consolidation/texts' });
  const { query, campaigns, campaign } = useChosenCampaign('read', campaignId);
  const definition = useDefinition(campaign);
  return (
    <Page title={t('consolidation:register.title')} lead={campaign?.title}>
      <Loaded query={query} rows={10}>
        {() =>
          campaign ? (
            <>
              <CampaignChoice campaigns={campaigns} chosen={campaign} linkTo={linkTo} />
              <Loaded query={definition} rows={10}>
                {(def) => <Texts key={campaign.id} campaign={campaign} def={def} />}
              </Loaded>
            </>
          ) : (
            <EmptyState>{t('consolidation:noneText')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function Texts({ campaign, def }: { readonly campaign: Campaign; readonly def: FormDefinition }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/frame/consolidation/texts' });
  const { campaignId: _, ...query } = search;
  const navigate = useNavigate({ from: '/consolidation/texts' });
  const texts = useTexts(campaign.id, query);
  const choose = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  const nameOf = (cell: string) => {
    const spec = findCell(def, cell);
    return spec ? `${spec.sectionTitle}. ${cellName(t, spec)}` : cell;
  };
  const cells = texts.data?.cells ?? [];
  return (
    <>
      <Filters>
        <SearchField
          label={t('consolidation:register.search')}
          value={search.search}
          onChange={(value) => choose({ search: value })}
        />
        <SelectFilter
          label={t('consolidation:register.cell')}
          value={search.cell}
          options={cells.map(({ cell, answers }) => ({
            value: cell,
            label: `${nameOf(cell)} (${answers})`,
          }))}
          onChange={(cell) => choose({ cell })}
        />
        <PlaceFilters place={search} municipalities={texts.data?.municipalities ?? []} onChange={choose} />
        <SelectFilter
          label={t('consolidation:which')}
          withoutAll
          value={search.states ?? 'accepted'}
          options={formStates.map((value) => ({ value, label: t(`consolidation:states.${value}`) }))}
          onChange={(states) => choose({ states })}
        />
      </Filters>
      <Loaded query={texts} rows={10}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <EmptyState>{t('consolidation:register.none')}</EmptyState>
          ) : (
            <>
              <DataTable
                caption={t('consolidation:register.title')}
                rows={items}
                rowKey={({ cell, schools }) => `${cell} ${schools[0]?.formId} ${schools[0]?.cell}`}
                cards
                columns={[
                  {
                    key: 'text',
                    header: t('consolidation:register.text'),
                    heading: true,
                    render: ({ text }) => <span className={styles.text}>{text}</span>,
                  },
                  {
                    key: 'cell',
                    header: t('consolidation:register.about'),
                    render: ({ cell }) => nameOf(cell),
                  },
                  {
                    key: 'schools',
                    header: t('consolidation:register.schools'),
                    sortBy: ({ schools }) => schools.length,
                    render: ({ schools }) => <Schools schools={schools} />,
                  },
                ]}
              />
              <Pages
                page={search.page ?? 1}
                pageSize={pageSize}
                total={total}
                onPage={(page) => choose({ page })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** Each leads to the cell of its form. */
function Schools({ schools }: Pick<TextEntry, 'schools'>) {
  return (
    <ul className={styles.plainList}>
      {schools.map(({ formId, cell, school, municipality }) => (
        <li key={`${formId} ${cell}`}>
          <Link to="/surveys/$formId" params={{ formId }} search={{ cell }}>
            {school}
          </Link>
          , {municipality}
        </li>
      ))}
    </ul>
  );
}
