import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import { shortName } from '#domain/people/present.ts';
import { isGuest } from '#domain/surveys/access.ts';
import { type Language, languages } from '#domain/texts/model.ts';
import { chooseLanguage } from '#web/lib/i18n.ts';
import { pageCode } from '#web/lib/page-code.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { arrival, forgetUnsent, hasUnsent } from '#web/lib/unsent.ts';
import { ChangePasswordDialog } from '#web/people/ChangePasswordDialog.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { themeChoices } from '#web/ui/theme.ts';
import { useThemeChoice } from '#web/ui/theme-choice.ts';
import styles from './UserMenu.module.css';

interface Props {
  readonly onShowKeys: () => void;
}

/** The browser's own popover: Escape, a press outside and the way of the focus come with it. */
export function UserMenu({ onShowKeys }: Props) {
  const { t } = useTranslation();
  const { user, appointments } = useSession();
  const navigate = useNavigate();
  const [changingPassword, setChangingPassword] = useState(false);
  const leaving = useLeaving(user.id);
  const panel = useRef<HTMLDivElement>(null);
  const leaveFor = (action: () => unknown) => () => {
    panel.current?.hidePopover();
    void action();
  };

  return (
    <>
      <button type="button" popoverTarget="user-menu" className={styles.target}>
        <Icon name="person" />
        <span className={styles.unseen}>{t('user.menu')} </span>
        <span className={styles.who}>
          <span className={styles.name}>{shortName(user.fullName)}</span>
          <span className={styles.place}>{appointments[0]?.organization.name}</span>
        </span>
      </button>
      <div ref={panel} id="user-menu" popover="auto" className={styles.panel}>
        <p className={styles.appointment}>{user.fullName}</p>
        <p className={styles.label}>{t('user.appointments')}</p>
        {appointments.map(({ id, role, organization }) => (
          <p key={id} className={styles.appointment}>
            {t(`account:roles.${role}`)}
            <span className={styles.organization}>{organization.name}</span>
          </p>
        ))}
        <Appearance />
        <div className={styles.actions}>
          <button type="button" onClick={leaveFor(onShowKeys)}>
            {t('user.keys')}
          </button>
          {!isGuest({ appointments }) && (
            <>
              <button type="button" onClick={leaveFor(() => setChangingPassword(true))}>
                {t('user.changePassword')}
              </button>
              <button type="button" onClick={leaveFor(() => navigate({ to: '/my-sessions' }))}>
                {t('user.sessions')}
              </button>
            </>
          )}
          <button type="button" onClick={leaveFor(leaving.leave)}>
            {t('user.signOut')}
          </button>
        </div>
      </div>
      <ConfirmDialog
        opened={leaving.asking}
        title={t('user.leaveAsk')}
        confirmLabel={t('user.leaveAnyway')}
        busy={leaving.isPending}
        error={leaving.error}
        onClose={leaving.stay}
        onConfirm={leaving.leaveAnyway}
      >
        {t('user.leaveText')}
      </ConfirmDialog>
      <ChangePasswordDialog opened={changingPassword} onClose={() => setChangingPassword(false)} />
    </>
  );
}

/** What is on its way gets a moment to arrive; what cannot is lost only after a question. */
function useLeaving(userId: string) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useChange(peopleContract.signOut, {
    refreshes: [],
    onSuccess: () => {
      forgetUnsent(userId);
      client.clear();
      // A full load: nothing of this person stays in the memory of the page.
      location.assign('/login');
    },
  });
  const leaveAnyway = () => mutate({});
  return {
    leave: async () => {
      await arrival(userId);
      if (hasUnsent(userId)) setAsking(true);
      else leaveAnyway();
    },
    asking,
    stay: () => setAsking(false),
    leaveAnyway,
    isPending,
    error,
  };
}

/** How the product looks to this person and in which language it speaks. */
function Appearance() {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useThemeChoice();
  const language = useMutation({ mutationFn: (one: Language) => pageCode(() => chooseLanguage(one))() });
  return (
    <>
      <Choice
        label={t('user.theme')}
        name="theme"
        values={themeChoices}
        chosen={theme}
        word={(choice) => t(`user.themes.${choice}`)}
        onChoose={setTheme}
      />
      <Choice
        label={t('user.language')}
        name="language"
        values={languages}
        chosen={i18n.language}
        word={(one) => t(`user.languages.${one}`)}
        onChoose={language.mutate}
      />
      {language.error && <ErrorNotice error={language.error} />}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: string;
  readonly word: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, name, values, chosen, word, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.label}>{label}</legend>
      {values.map((value) => (
        <label key={value} className={styles.option}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {word(value)}
        </label>
      ))}
    </fieldset>
  );
}
