import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import type { countryCollectionSchema } from '#domain/consolidation/model.country.ts';
import { type Holdings, sortByNeed } from '#domain/surveys/rules.choosing.ts';
import { read } from '#web/lib/queries.ts';
import { holdingWords } from '#web/surveys/campaigns/words.ts';
import { useDefinition } from '#web/surveys/queries.ts';
import { Choice } from '#web/ui/Choice.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import { RegionTable } from './RegionTable.tsx';

type Collection = z.output<typeof countryCollectionSchema>;

const keyOf = ({ formCode, period }: Pick<Collection, 'formCode' | 'period'>) => `${formCode} ${period}`;

/** A country has no due date and decides on nothing: the period tells what is newer. */
const holdingsOf = ({ period, total, submitted, accepted }: Collection): Holdings => ({
  due: period,
  closed: false,
  overdue: 0,
  waiting: 0,
  total,
  begun: submitted + accepted,
  accepted,
});

interface Props {
  readonly wanted?: Partial<Pick<Collection, 'formCode' | 'period'>>;
  /** Regions by completeness only, with the way to the consolidated form. */
  readonly brief?: true;
}

/** Regions by completeness and the consolidated form of all of them. */
export function CountryView({ wanted, brief }: Props) {
  const { t } = useTranslation();
  const collections = useQuery(read(countryContract.listCollections, {}));
  const all = sortByNeed(collections.data ?? [], 'read', holdingsOf);
  const chosen =
    all.find((one) => one.formCode === wanted?.formCode && one.period === wanted.period) ?? all[0];
  return (
    <Loaded query={collections} rows={12}>
      {() =>
        chosen ? (
          <>
            <p>{t('country:lead', { count: chosen.regions })}</p>
            <Choice
              label={t('country:collection')}
              chosen={keyOf(chosen)}
              options={all.map((one) => ({
                id: keyOf(one),
                name: t('country:option', one),
                states: holdingWords(t, holdingsOf(one)),
                link: { to: '/country', search: { formCode: one.formCode, period: one.period } },
              }))}
            />
            <Country collection={chosen} brief={brief} />
          </>
        ) : (
          <EmptyState>{t('country:none')}</EmptyState>
        )
      }
    </Loaded>
  );
}

function Country({ collection, brief }: Pick<Props, 'brief'> & { readonly collection: Collection }) {
  const { t } = useTranslation();
  const { formCode, period } = collection;
  const country = useQuery(read(countryContract.getCountry, { query: { formCode, period } }));
  const definition = useDefinition(collection);
  return (
    <Loaded query={country} rows={14}>
      {({ regions, aggregate, hidden }) => (
        <>
          <RegionTable regions={regions} />
          <p>{t('country:snapshot')}</p>
          {brief ? (
            <Link to="/country" search={{ formCode, period }}>
              {t('country:open')}
            </Link>
          ) : aggregate.forms === 0 ? (
            <EmptyState>{t('country:noForms')}</EmptyState>
          ) : (
            <Loaded query={definition} rows={14}>
              {(def) => (
                <>
                  {hidden.length > 0 && <p>{t('country:hidden')}</p>}
                  <ConsolidatedForm
                    def={def}
                    aggregate={aggregate}
                    hidden={hidden}
                    sheet={{
                      place: t('country:place', { count: regions.length }),
                      post: t('consolidation:sheet.author'),
                    }}
                  />
                </>
              )}
            </Loaded>
          )}
        </>
      )}
    </Loaded>
  );
}
