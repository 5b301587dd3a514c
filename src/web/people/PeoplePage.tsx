import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import type { Person } from '#domain/people/model.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { ListPage } from '#web/ui/ListPage.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import styles from './PeoplePage.module.css';
import { PersonDialog } from './PersonDialog.tsx';
import { Proposals } from './Proposals.tsx';

const from = '/frame/people';

export function PeoplePage() {
  const { t } = useTranslation();
  const asked = useSearch({ from });
  const navigate = useNavigate({ from: '/people' });
  const canManage = useCan('people.manage');
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<Person['id']>();
  const people = useQuery({
    ...read(peopleContract.listPeople, { query: asked }),
    placeholderData: keepPreviousData,
  });
  const person = people.data?.items.find(({ id }) => id === opened);

  return (
    <>
      <Proposals />
      <ListPage
        title={t('people:list.title')}
        lead={(count) => t('people:list.lead', { count })}
        actions={canManage && <Button onClick={() => setAdding(true)}>{t('people:add.open')}</Button>}
        query={people}
        asked={asked}
        onAsk={(search) => void navigate({ search, replace: true })}
        searchLabel={t('people:list.search')}
      >
        {(rows) => (
          <DataTable
            caption={t('people:list.title')}
            columns={columnsOf(t, setOpened)}
            rows={rows}
            rowKey={({ id }) => id}
            cards
          />
        )}
      </ListPage>
      <AddPersonDialog opened={adding} onClose={() => setAdding(false)} />
      <PersonDialog person={person} canManage={canManage} onClose={() => setOpened(undefined)} />
    </>
  );
}

function columnsOf(t: TFunction, onOpen: (id: Person['id']) => void): Column<Person>[] {
  return [
    {
      key: 'name',
      header: t('people:list.name'),
      heading: true,
      render: ({ id, fullName }) => (
        <button type="button" className={styles.person} onClick={() => onOpen(id)}>
          {fullName}
        </button>
      ),
    },
    { key: 'login', header: t('account:signIn.login'), render: ({ login }) => login },
    {
      key: 'appointments',
      header: t('user.appointments'),
      render: ({ appointments }) => (
        <ul className={styles.appointments}>
          {appointments.map(({ id, role, organization }) => (
            <li key={id}>
              {t(`account:roles.${role}`)} <span className={styles.organization}>{organization.name}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'state',
      header: t('people:list.state'),
      render: ({ blocked, demonstration }) =>
        blocked || demonstration === 'closed' ? (
          <StatusBadge tone="soon" icon="warning">
            {t(blocked ? 'people:list.blocked' : 'people:list.demonstrationOver')}
          </StatusBadge>
        ) : (
          t('people:list.active')
        ),
    },
  ];
}
