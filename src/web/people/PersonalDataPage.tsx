import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Retention, retentions } from '#domain/people/model.retention.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { NoticePage } from './NoticePage.tsx';

/** What is done with data on people, for everybody to read (152-ФЗ, ст. 18.1, ч. 2). */
export function PersonalDataPage() {
  const { t } = useTranslation();
  return (
    <NoticePage title={t('notices:data.title')} lead={t('notices:data.lead')}>
      <h2>{t('notices:data.who')}</h2>
      <p>{t('notices:data.whoText')}</p>
      <h2>{t('notices:data.what')}</h2>
      <ul>
        <li>{t('notices:data.whatStaff')}</li>
        <li>{t('notices:data.whatGuest')}</li>
        <li>{t('notices:data.whatTrace')}</li>
        <li>{t('notices:data.whatPupils')}</li>
        <li>{t('notices:data.whatTeachers')}</li>
      </ul>
      <h2>{t('notices:data.why')}</h2>
      <p>{t('notices:data.whyText')}</p>
      <h2>{t('notices:data.seen')}</h2>
      <p>{t('notices:data.seenText')}</p>
      <h2>{t('notices:data.terms')}</h2>
      <p>{t('notices:data.termsLead')}</p>
      <DataTable
        caption={t('notices:data.terms')}
        rows={retentions}
        rowKey={({ kind }) => kind}
        cards
        columns={[
          {
            key: 'kind',
            header: t('notices:data.kind'),
            heading: true,
            render: ({ kind }) => t(`notices:data.kinds.${kind}`),
          },
          { key: 'term', header: t('notices:data.term'), render: (one) => termWords(t, one) },
          { key: 'then', header: t('notices:data.after'), render: (one) => endWords(t, one) },
        ]}
      />
      <h2>{t('notices:data.rights')}</h2>
      <p>{t('notices:data.rightsText')}</p>
      <h2>{t('notices:data.cookie')}</h2>
      <p>{t('notices:data.cookieText')}</p>
    </NoticePage>
  );
}

const termWords = (t: TFunction, { term }: Retention): string =>
  typeof term === 'string' ? t(`notices:data.${term}`) : t('notices:data.days', { count: term.days });

function endWords(t: TFunction, { kind, term }: Retention): string {
  if (term === 'named') return t('notices:data.closed');
  if (term !== 'operator') return t('notices:data.removed');
  return kind === 'people' ? t('notices:data.kept') : t('notices:data.keptPlain');
}
