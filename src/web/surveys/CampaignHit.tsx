import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignHit } from '#domain/surveys/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundThing, FoundWords } from '#web/ui/Found.tsx';

export function FoundCampaign({ hit: { id, shown, period, closed } }: HitProps<CampaignHit>) {
  const { t } = useTranslation();
  return (
    <FoundThing
      link={
        <Link to="/surveys" search={{ campaignId: id }}>
          <FoundWords parts={shown} />
        </Link>
      }
    >
      {period}
      {closed && ` ${t('search:closedCampaign')}`}
    </FoundThing>
  );
}
