import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormHit } from '#domain/surveys/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundText, FoundThing, FoundWords } from '#web/ui/Found.tsx';

export function FoundForm({ hit: { id, shown, municipality, campaign, period, status } }: HitProps<FormHit>) {
  const { t } = useTranslation();
  return (
    <>
      <FoundThing
        link={
          <Link to="/surveys/$formId" params={{ formId: id }}>
            {t('search:formHit', { period })} <FoundWords parts={shown} />
          </Link>
        }
      >
        {municipality}, {t(`surveys:status.${status}`)}
      </FoundThing>
      <FoundText>{campaign}</FoundText>
    </>
  );
}
