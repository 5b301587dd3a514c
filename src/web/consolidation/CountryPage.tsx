import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/ui/Page.tsx';
import { CountryView } from './CountryView.tsx';

export function CountryPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('country:title')}>
      <CountryView wanted={useSearch({ from: '/frame/country' })} />
    </Page>
  );
}
