import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { FormNews } from '#domain/surveys/model.live.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from '../Survey.module.css';

interface Props {
  readonly form: SurveyForm;
  readonly news: FormNews | undefined;
}

/** Who else is in the form and where; and when somebody has sent or decided it meanwhile, that this page is stale. */
export function Company({ form, news }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const client = useQueryClient();
  if (!news) return null;
  const moved = news.status !== form.status || news.round !== form.round;
  const titles = new Map(sectionsOf(store.def).map(({ id, title }) => [id, title]));
  const placeOf = (cell: string | null) => {
    const section = cell && titles.get(cell.slice(0, cell.indexOf('.')));
    return section ? t('surveys:company.at', { section }) : '';
  };
  return (
    <>
      {moved && (
        <div className={styles.stale} role="alert">
          <p>{t('surveys:company.moved', { status: t(`surveys:status.${news.status}`) })}</p>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void client.invalidateQueries({ queryKey: [surveysContract.getForm.path] })}
          >
            {t('surveys:company.reload')}
          </Button>
        </div>
      )}
      {news.people.length > 0 && (
        <p className={styles.line} role="status">
          <Icon name="person" size={15} /> {t('surveys:company.people')}{' '}
          {news.people.map(({ name, cell }) => `${name}${placeOf(cell)}`).join('; ')}
        </p>
      )}
    </>
  );
}
