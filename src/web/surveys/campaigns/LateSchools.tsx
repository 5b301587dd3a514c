import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import type { SchoolStanding } from '#domain/surveys/campaigns/model.ts';
import { isUnsent } from '#domain/surveys/campaigns/rules.ts';
import { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { saveFile } from '#web/lib/api.ts';
import { formatDay } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import styles from './Campaigns.module.css';
import { TimelinessBadge } from './FormStatus.tsx';
import { RemindDialog } from './RemindDialog.tsx';

interface Props {
  readonly campaign: Campaign;
  readonly on: LocalDate;
  /** Absent: the whole region. */
  readonly municipality: MunicipalityRef | undefined;
  readonly every: boolean;
  readonly onEvery: (every: boolean) => void;
}

/** Schools with the state of their forms on the day; those that have not sent are reminded from here. */
export function LateSchools({ campaign, on, municipality, every, onEvery }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const reminds = useCan('survey.remind') && campaign.closedAt === null;
  const [chosen, setChosen] = useState<ReadonlySet<SurveyFormId>>(new Set());
  const query = { on: on < today ? on : undefined, municipalityId: municipality?.id };
  const schools = useQuery(read(campaignsContract.listSchools, { params: { id: campaign.id }, query }));
  const title = municipality?.name ?? t(every ? 'campaigns:page.allSchools' : 'campaigns:page.schools');
  return (
    <section aria-label={title} className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      <Loaded query={schools} rows={6}>
        {(all) => {
          const unsent = all.filter(isUnsent);
          const shown = every ? all : unsent;
          const selected = unsent.filter(({ formId }) => chosen.has(formId));
          return (
            <>
              <div className={styles.buttons}>
                <SelectFilter
                  label={t('campaigns:page.chosen')}
                  withoutAll
                  value={every ? 'all' : 'unsent'}
                  options={[
                    { value: 'unsent', label: t('campaigns:page.unsentSchools') },
                    { value: 'all', label: t('campaigns:page.everySchool') },
                  ]}
                  onChange={(value) => onEvery(value === 'all')}
                />
                {reminds && on === today && unsent.length > 0 && (
                  <>
                    <Button
                      variant="default"
                      onClick={() =>
                        setChosen(new Set(selected.length > 0 ? [] : unsent.map(({ formId }) => formId)))
                      }
                    >
                      {selected.length > 0
                        ? t('campaigns:page.clear')
                        : t('campaigns:page.selectAll', { count: unsent.length })}
                    </Button>
                    <RemindDialog
                      campaign={campaign}
                      schools={selected}
                      onDone={() => setChosen(new Set())}
                    />
                  </>
                )}
              </div>
              {reminds && on < today && <p className={styles.secondary}>{t('campaigns:page.onlyToday')}</p>}
              <FileOffers
                formats={['xlsx']}
                save={() =>
                  saveFile(surveyExportsContract.exportSchools, {
                    params: { id: campaign.id },
                    query: { ...query, schools: every ? 'all' : 'unsent' },
                  })
                }
              />
              {shown.length === 0 ? (
                <EmptyState>{t('campaigns:page.nobody')}</EmptyState>
              ) : (
                <SchoolTable
                  caption={title}
                  rows={shown}
                  withMunicipality={!municipality}
                  {...(reminds && on === today && { chosen, onChosen: setChosen })}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly rows: readonly SchoolStanding[];
  readonly withMunicipality: boolean;
  readonly chosen?: ReadonlySet<SurveyFormId>;
  readonly onChosen?: (chosen: ReadonlySet<SurveyFormId>) => void;
}

function SchoolTable({ caption, rows, withMunicipality, chosen, onChosen }: TableProps) {
  const { t } = useTranslation();
  const columns: (Column<SchoolStanding> | false | undefined)[] = [
    chosen &&
      onChosen && {
        key: 'chosen',
        // Not a bare string: on a phone the box needs no label beside it.
        header: <>{t('campaigns:page.select')}</>,
        render: (row) =>
          isUnsent(row) && (
            <Checkbox
              aria-label={t('campaigns:page.selectSchool', { school: row.school.name })}
              checked={chosen.has(row.formId)}
              onChange={() => onChosen(toggled(chosen, row.formId))}
            />
          ),
      },
    {
      key: 'school',
      header: t('surveys:column.school'),
      heading: true,
      sortBy: ({ school }) => school.name,
      render: ({ formId, school, successor }) => (
        <>
          <Link to="/surveys/$formId" params={{ formId }}>
            {school.name}
          </Link>
          {successor && (
            <span className={styles.secondary}> {t('campaigns:page.mergedInto', { successor })}</span>
          )}
        </>
      ),
    },
    withMunicipality && {
      key: 'municipality',
      header: t('surveys:column.municipality'),
      sortBy: ({ municipality }) => municipality.name,
      render: ({ municipality }) => municipality.name,
    },
    {
      key: 'state',
      header: t('campaigns:page.state'),
      sortBy: ({ state }) => state,
      render: ({ state }) => t(`surveys:status.${state}`),
    },
    {
      key: 'timeliness',
      header: t('surveys:column.timeliness'),
      sortBy: ({ timeliness }) => timeliness,
      render: ({ timeliness }) => <TimelinessBadge timeliness={timeliness} />,
    },
    {
      key: 'dueOn',
      header: t('campaigns:page.dueOn'),
      sortBy: ({ dueOn }) => dueOn,
      unbroken: true,
      render: ({ dueOn }) => formatDay(dueOn),
    },
    {
      key: 'remindedOn',
      header: t('campaigns:page.remindedOn'),
      sortBy: ({ remindedOn }) => remindedOn,
      unbroken: true,
      render: ({ remindedOn }) => (remindedOn ? formatDay(remindedOn) : '—'),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns.filter((column) => column !== undefined && column !== false)}
      rows={rows}
      rowKey={({ formId }) => formId}
      cards
    />
  );
}

function toggled(chosen: ReadonlySet<SurveyFormId>, id: SurveyFormId): ReadonlySet<SurveyFormId> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
