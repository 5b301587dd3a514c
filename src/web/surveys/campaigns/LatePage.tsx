import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type LinkProps, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '#domain/kernel/dates.ts';
import type { ReplyOf } from '#domain/kernel/endpoint.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { timelinessesOf } from '#domain/surveys/rules.ts';
import { formatDay } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './Campaigns.module.css';
import { ChosenCampaign } from './ChosenCampaign.tsx';
import { CourseChart } from './CourseChart.tsx';
import { DownloadCounts } from './DownloadCounts.tsx';
import { LateSchools } from './LateSchools.tsx';
import { MunicipalityTable } from './MunicipalityTable.tsx';

const linkTo = (campaignId: CampaignId): LinkProps => ({ to: '/surveys/late', search: { campaignId } });

/** Who has sent, in time or late, who has not: on any day, by municipality and by school. */
export function LatePage() {
  const { t } = useTranslation();
  const { campaignId } = useSearch({ from: '/frame/surveys/late' });
  return (
    <Page title={t('campaigns:page.title')}>
      <ChosenCampaign
        purpose="act"
        wanted={campaignId}
        linkTo={linkTo}
        none={<EmptyState>{t('surveys:none.progress')}</EmptyState>}
      >
        {(campaign) => (
          <>
            <Filters>
              <DayFilter campaign={campaign} />
            </Filters>
            <OnDay key={campaign.id} campaign={campaign} />
          </>
        )}
      </ChosenCampaign>
    </Page>
  );
}

/** Any day, and the three that are asked for most. */
function DayFilter({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { on = today } = useSearch({ from: '/frame/surveys/late' });
  const navigate = useNavigate({ from: '/surveys/late' });
  const go = (day: LocalDate) =>
    void navigate({
      search: (before) => ({ ...before, on: day === today ? undefined : day }),
      replace: true,
    });
  const days = [
    ['dueDay', campaign.dueOn],
    ['weekAfter', addDays(campaign.dueOn, 7)],
    ['today', today],
  ] as const;
  return (
    <>
      <TextInput
        type="date"
        label={t('campaigns:page.on')}
        max={today}
        value={on}
        onChange={(event) => event.currentTarget.value && go(event.currentTarget.value)}
      />
      {days
        .filter(([, day]) => day <= today)
        .map(([name, day]) => (
          <Button key={name} variant="default" aria-pressed={on === day} onClick={() => go(day)}>
            {t(`campaigns:page.${name}`)}
          </Button>
        ))}
    </>
  );
}

function OnDay({ campaign }: { readonly campaign: Campaign }) {
  const { on } = useSearch({ from: '/frame/surveys/late' });
  const params = { id: campaign.id };
  const progress = useQuery(read(surveysContract.getProgress, { params, query: { on } }));
  const course = useQuery(read(campaignsContract.getCourse, { params }));
  return (
    <Loaded query={progress} rows={14}>
      {(shown) => (
        <>
          <Summary shown={shown} />
          <Loaded query={course} rows={4}>
            {(days) => <CourseChart days={days} total={shown.total.total} dueOn={campaign.dueOn} />}
          </Loaded>
          <Places shown={shown} />
        </>
      )}
    </Loaded>
  );
}

type Shown = ReplyOf<typeof surveysContract.getProgress>;

function Summary({ shown: { total, on } }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <>
      {on < today && <p className={styles.line}>{t('campaigns:page.past', { day: formatDay(on) })}</p>}
      <p className={styles.line} role="status">
        {t('campaigns:page.summary', { ...total, ...timelinessesOf(total) })}{' '}
        {total.schoolClosed > 0 && t('campaigns:page.summaryClosed', { count: total.schoolClosed })}
      </p>
    </>
  );
}

/** Of a single municipality its schools are shown at once: there is no table of others to come from. */
function Places({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const { municipalityId, schools } = useSearch({ from: '/frame/surveys/late' });
  const navigate = useNavigate({ from: '/surveys/late' });
  const readsForms = useCan('survey.read');
  const { campaign, on, municipalities, total } = shown;
  const [only] = municipalities.length === 1 ? municipalities : [];
  const chosen = (only ?? municipalities.find(({ municipality }) => municipality.id === municipalityId))
    ?.municipality;
  const go = (change: { municipalityId?: typeof municipalityId; schools?: typeof schools }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <div className={styles.buttons}>
        <DownloadCounts shown={shown} />
        {readsForms && !chosen && (
          <Button variant="default" onClick={() => go({ schools: schools ? undefined : 'unsent' })}>
            {schools ? t('campaigns:page.hideSchools') : t('campaigns:page.showSchools')}
          </Button>
        )}
      </div>
      {readsForms && (chosen || schools) && (
        <LateSchools
          campaign={campaign}
          on={on}
          municipality={chosen}
          every={schools === 'all'}
          onEvery={(every) => go({ schools: every ? 'all' : 'unsent' })}
        />
      )}
      <div className={styles.part}>
        <MunicipalityTable
          rows={municipalities}
          total={total}
          chosen={chosen?.id}
          onChoose={
            readsForms && !only
              ? (id) => go({ municipalityId: id === municipalityId ? undefined : id })
              : undefined
          }
        />
      </div>
    </>
  );
}
