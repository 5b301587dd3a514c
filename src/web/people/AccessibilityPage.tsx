import { useTranslation } from 'react-i18next';
import { NoticePage } from './NoticePage.tsx';

/** How far everybody can work here, and what is not yet so (ГОСТ Р 52872-2019). */
export function AccessibilityPage() {
  const { t } = useTranslation();
  return (
    <NoticePage title={t('notices:access.title')} lead={t('notices:access.lead')}>
      <h2>{t('notices:access.done')}</h2>
      <ul>
        <li>{t('notices:access.keys')}</li>
        <li>{t('notices:access.contrast')}</li>
        <li>{t('notices:access.zoom')}</li>
        <li>{t('notices:access.names')}</li>
        <li>{t('notices:access.motion')}</li>
        <li>{t('notices:access.paper')}</li>
      </ul>
      <h2>{t('notices:access.checked')}</h2>
      <p>{t('notices:access.checkedText')}</p>
      <h2>{t('notices:access.lacks')}</h2>
      <ul>
        <li>{t('notices:access.lackPeople')}</li>
        <li>{t('notices:access.lackTables')}</li>
        <li>{t('notices:access.lackCharts')}</li>
      </ul>
      <h2>{t('notices:access.tell')}</h2>
      <p>{t('notices:access.tellText')}</p>
    </NoticePage>
  );
}
