import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import type { SchoolGroup } from '#domain/consolidation/model.groups.ts';
import { formatNumber } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useGroups } from './queries.ts';

/** Saved groups of schools: each leads to its consolidated form. */
export function GroupsPage() {
  const { t } = useTranslation();
  const groups = useGroups();
  const [removing, setRemoving] = useState<SchoolGroup | null>(null);
  const remove = useChange(schoolGroupsContract.removeGroup, { onSuccess: () => setRemoving(null) });
  return (
    <Page
      title={t('groups:title')}
      lead={t('groups:lead')}
      actions={<LinkButton to="/groups/new">{t('groups:new')}</LinkButton>}
    >
      <Loaded query={groups} rows={4}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState>{t('groups:empty')}</EmptyState>
          ) : (
            <DataTable
              caption={t('groups:title')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={columnsOf(t, setRemoving)}
              cards
            />
          )
        }
      </Loaded>
      <ConfirmDialog
        opened={removing !== null}
        title={t('groups:removing')}
        confirmLabel={t('groups:remove')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => removing && remove.mutate({ params: { id: removing.id } })}
        onClose={() => {
          remove.reset();
          setRemoving(null);
        }}
      >
        {removing && t('groups:removingText', { title: removing.title })}
      </ConfirmDialog>
    </Page>
  );
}

function columnsOf(t: TFunction, onRemove: (group: SchoolGroup) => void): Column<SchoolGroup>[] {
  return [
    {
      key: 'title',
      header: t('groups:name'),
      heading: true,
      sortBy: ({ title }) => title,
      render: ({ id, title }) => (
        <Link to="/groups/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'owner',
      header: t('groups:owner'),
      sortBy: ({ owner }) => owner.name,
      render: ({ owner }) => owner.name,
    },
    {
      key: 'schools',
      header: t('groups:schools'),
      align: 'right',
      sortBy: ({ schools }) => schools,
      render: ({ schools }) => formatNumber(schools),
    },
    {
      key: 'figures',
      header: t('groups:figures'),
      render: ({ id, title }) => (
        <Link to="/consolidation" search={{ groupId: id }} aria-label={t('groups:figuresOf', { title })}>
          {t('groups:openFigures')}
        </Link>
      ),
    },
    {
      key: 'remove',
      header: t('groups:remove'),
      render: (group) =>
        group.own && (
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={t('groups:removeOne', { title: group.title })}
            onClick={() => onRemove(group)}
          >
            <Icon name="close" />
          </ActionIcon>
        ),
    },
  ];
}
