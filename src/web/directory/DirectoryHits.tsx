import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MunicipalityHit, OrganizationHit } from '#domain/directory/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundText, FoundThing, FoundWords } from '#web/ui/Found.tsx';

/** A school or another organisation: in its register, where everybody may see it. */
export function FoundOrganization({
  hit: { name, shown, fullName, municipality, closed },
}: HitProps<OrganizationHit>) {
  const { t } = useTranslation();
  return (
    <>
      <FoundThing
        link={
          <Link to="/organizations" search={{ search: name }}>
            <FoundWords parts={shown} />
          </Link>
        }
      >
        {municipality && (
          <Link to="/municipalities/$id" params={{ id: municipality.id }}>
            {municipality.name}
          </Link>
        )}
        {closed && ` ${t('search:closedOrganization')}`}
      </FoundThing>
      {fullName.length > 0 && (
        <FoundText>
          <FoundWords parts={fullName} />
        </FoundText>
      )}
    </>
  );
}

export function FoundMunicipality({ hit: { id, shown, centre } }: HitProps<MunicipalityHit>) {
  const { t } = useTranslation();
  return (
    <FoundThing
      link={
        <Link to="/municipalities/$id" params={{ id }}>
          <FoundWords parts={shown} />
        </Link>
      }
    >
      {t('search:centre', { centre })}
    </FoundThing>
  );
}
