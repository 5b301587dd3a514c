import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FanOut } from '#domain/approval/model.ts';
import type { OrderId, OrganizationId } from '#domain/kernel/ids.ts';
import { formatDay } from '#web/lib/format.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Approval.module.css';

interface Props {
  /** Where somebody whom nobody knows is asked about: the order's own page, or a dialog here. */
  readonly asks: OrderId | ((party: string) => void);
  readonly obligation: FanOut;
  readonly excluded: ReadonlySet<OrganizationId>;
  readonly onToggle: (id: OrganizationId) => void;
}

export function ObligationRow({ asks, obligation, excluded, onToggle }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const { item, dueOn, addressees, unresolved, kept, closing, leftOut } = obligation;
  const total = addressees.length;
  return (
    <li className={styles.obligation} data-list-row="">
      <div className={styles.words}>
        <span className={styles.number}>{t(`plans:item.${item.kind}`, { number: item.number })}</span>
        <span>{item.title}</span>
      </div>
      <div className={styles.facts}>
        <span>{dueOn ? formatDay(dueOn) : <DatelessWords retroactive={item.retroactive} />}</span>
        {total > 0 ? (
          <button
            type="button"
            className={styles.unfold}
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} size={14} />
            {t('approval:addressees', { chosen: total - excluded.size, total })}
          </button>
        ) : (
          <StatusBadge tone="soon">{t('approval:nobody')}</StatusBadge>
        )}
        {kept + closing > 0 && (
          <span className={styles.place}>
            {t('approval:draft.facts', {
              kept,
              closing,
              fresh: total - kept - leftOut.length,
            })}
          </span>
        )}
        {unresolved.length > 0 && (
          <StatusBadge tone="soon" long>
            {t('approval:unresolved', { parties: unresolved.join(', ') })}{' '}
            {typeof asks === 'string' && (
              <Link to="/orders/$id" params={{ id: asks }} search={{ view: 'parties' }}>
                {t('parties:answerThem')}
              </Link>
            )}
          </StatusBadge>
        )}
        {typeof asks === 'function' &&
          unresolved.map((party) => (
            <button key={party} type="button" className={styles.unfold} onClick={() => asks(party)}>
              {t('parties:answerTo', { words: party })}
            </button>
          ))}
      </div>
      {open && (
        <ul id={listId} className={styles.addressees}>
          {addressees.map(({ organization, municipality }) => (
            <li key={organization.id}>
              <label className={styles.addressee}>
                <input
                  type="checkbox"
                  checked={!excluded.has(organization.id)}
                  onChange={() => onToggle(organization.id)}
                />
                <span>
                  {organization.name}
                  {municipality && <span className={styles.place}>{municipality.name}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function DatelessWords({ retroactive }: { readonly retroactive: boolean }) {
  const { t } = useTranslation();
  return retroactive ? t('approval:retroactive') : t('approval:noDueOn');
}
