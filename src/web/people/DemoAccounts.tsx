import { useTranslation } from 'react-i18next';
import type { DemoAccount } from '#domain/people/model.ts';
import styles from './DemoAccounts.module.css';

interface Props {
  readonly accounts: readonly DemoAccount[];
  readonly onChoose: (account: DemoAccount) => void;
}

/** In a demonstration a role is chosen with one press; the form is filled, signing in stays an own step. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.accounts} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={styles.title}>
        {t('account:signIn.demoTitle')}
      </h2>
      <p className={styles.lead}>{t('account:signIn.demoLead')}</p>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" className={styles.account} onClick={() => onChoose(account)}>
              <span>{account.title}</span>
              <span className={styles.login}>{account.login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
