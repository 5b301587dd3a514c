import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserId } from '#domain/kernel/ids.ts';
import { proposalsContract } from '#domain/people/contract.proposals.ts';
import type { Proposal } from '#domain/people/model.proposals.ts';
import { mayAgree } from '#domain/people/rules.appointing.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './PeoplePage.module.css';

/** Appointments that wait for a second administrator: everybody's, or of one person. */
export function Proposals({ of }: { readonly of?: UserId }) {
  const { t } = useTranslation();
  const { data = [], error } = useQuery(read(proposalsContract.listProposals, {}));
  const shown = data.filter(({ person }) => of === undefined || person.id === of);
  if (error) return <ErrorNotice error={error} />;
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('people:proposals.title')}>
      <h2 className={styles.heading}>{t('people:proposals.title')}</h2>
      {shown.map((proposal) => (
        <ProposalRow key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
}

function ProposalRow({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const { user, region } = useSession();
  const canManage = useCan('people.manage');
  const agree = useChange(proposalsContract.agreeToProposal);
  const decline = useChange(proposalsContract.declineProposal);
  const { id, person, role, organization, validFrom, proposedBy, proposedAt } = proposal;
  const params = { id };
  const error = agree.error ?? decline.error;
  const own = proposedBy.id === user.id;

  return (
    <div className={styles.appointment}>
      <div>
        {person.fullName}: {t(`account:roles.${role}`)}{' '}
        <span className={styles.organization}>{organization.name}</span>
        <span className={styles.period}>
          {t('people:proposals.by', {
            from: formatDay(validFrom),
            name: proposedBy.fullName,
            at: formatMoment(proposedAt, region.timeZone),
          })}
        </span>
      </div>
      {canManage && (
        <Group gap="xs">
          {mayAgree(user.id, proposal) && (
            <Button size="compact-md" loading={agree.isPending} onClick={() => agree.mutate({ params })}>
              {t('people:proposals.agree')}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-md"
            loading={decline.isPending}
            onClick={() => decline.mutate({ params })}
          >
            {t(own ? 'people:proposals.takeBack' : 'people:proposals.decline')}
          </Button>
        </Group>
      )}
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
