import { useTranslation } from 'react-i18next';
import { reachOf } from '#domain/rights.ts';
import { useSession } from '#web/lib/session.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';

/** The year of each organisation that the person reports for. */
export function OwnYears() {
  const { t } = useTranslation();
  const { appointments } = useSession();
  const own = new Map(
    appointments
      .filter(({ role }) => reachOf(role, 'assignment.report') !== undefined)
      .map(({ organization }) => [organization.id, organization]),
  );
  return [...own.values()].map(({ id, name }) => (
    <LinkButton key={id} variant="default" to="/organizations/$id/year" params={{ id }}>
      {own.size === 1 ? t('year:own') : t('year:titleOf', { organization: name })}
    </LinkButton>
  ));
}
