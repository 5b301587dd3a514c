import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SchoolGroupId } from '#domain/kernel/ids.ts';
import { OrganizationTable } from '#web/directory/OrganizationTable.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { GroupEditor } from './GroupEditor.tsx';
import { useGroup } from './queries.ts';

export function GroupPage() {
  const { t } = useTranslation();
  const id = useParams({ from: '/frame/groups/$id' }).id as SchoolGroupId;
  const query = useGroup(id);
  const group = query.data;
  return (
    <Page
      title={group?.title ?? t('groups:title')}
      lead={group && t('groups:belongs', { name: group.owner.name, count: group.schools })}
      actions={
        <Link to="/consolidation" search={{ groupId: id }}>
          {t('groups:openFigures')}
        </Link>
      }
    >
      <Loaded query={query} rows={10}>
        {(known) =>
          known.own ? (
            <GroupEditor key={known.id} group={known} />
          ) : (
            <OrganizationTable
              caption={t('groups:schools')}
              organizations={known.members}
              columns={['name', 'municipality', 'inn']}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
