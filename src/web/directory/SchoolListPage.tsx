import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import type { Organization } from '#domain/directory/model.ts';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import { formatDay } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './SchoolListPage.module.css';

export function SchoolListPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/school-lists/$id' });
  const list = useQuery(read(directoryContract.getSchoolList, { params: { id: id as SchoolListId } }));
  const known = list.data;

  return (
    <Page
      title={
        known
          ? t('directory:lists.titleOf', { number: known.number, day: formatDay(known.decidedOn) })
          : t('directory:lists.title')
      }
      back={{ to: '/school-lists', words: t('directory:lists.back') }}
      lead={known && t('directory:lists.members', { count: known.members.length, reason: known.reason })}
      actions={
        <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {t('directory:lists.print')}
        </Button>
      }
    >
      <Loaded query={list} rows={20}>
        {({ members }) =>
          members.length === 0 ? (
            <EmptyState>{t('directory:lists.noMembers')}</EmptyState>
          ) : (
            <MembersByMunicipality members={members} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** As the annex of a decision is printed: municipality, then its schools numbered through the whole list. */
function MembersByMunicipality({ members }: { readonly members: readonly Organization[] }) {
  const { t } = useTranslation();
  const groups = Map.groupBy(
    members,
    ({ municipality }) => municipality?.name ?? t('directory:lists.noMunicipality'),
  );
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b, 'ru'));
  const firstNumbers = sorted.map((_, at) =>
    sorted.slice(0, at).reduce((sum, [, { length }]) => sum + length, 1),
  );

  return (
    <div className={styles.groups}>
      {sorted.map(([municipality, schools], at) => (
        <section key={municipality} className={styles.group}>
          <h2 className={styles.municipality}>
            {municipality} <span className={styles.count}>{schools.length}</span>
          </h2>
          <ol start={firstNumbers[at]} className={styles.schools}>
            {schools.map((school) => (
              <li key={school.id} data-list-row="">
                {school.name}
                {school.inn && (
                  <span className={styles.inn}>{t('directory:innOf', { inn: school.inn })}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
