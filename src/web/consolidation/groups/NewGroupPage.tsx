import { useTranslation } from 'react-i18next';
import { Page } from '#web/ui/Page.tsx';
import { GroupEditor } from './GroupEditor.tsx';

export function NewGroupPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('groups:newTitle')} lead={t('groups:newLead')}>
      <GroupEditor group={null} />
    </Page>
  );
}
