import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '#domain/people/model.ts';
import { connection } from '#web/lib/api.ts';
import { SignInForm } from '#web/people/SignInForm.tsx';
import { sessionQuery, useSession, useSignedIn } from '#web/session.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';

/**
 * The session has ended while the page is open. Every call that met 401 waits here; once the same person
 * is back it goes on by itself, so nothing typed is lost.
 */
export function SignInAgain() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user, appointments } = useSession();
  const isGuest = appointments.every(({ role }) => role === 'section_filler');
  const { data: session } = useQuery(sessionQuery);
  const onSignedIn = useSignedIn();
  const waiting = useRef<(() => void)[]>([]);
  const [asked, setAsked] = useState(false);
  const opened = asked || (!isGuest && session?.signedIn === null);

  useEffect(() => {
    connection.signInAgain = () => {
      setAsked(true);
      return new Promise((goOn) => waiting.current.push(goOn));
    };
    return () => {
      connection.signInAgain = undefined;
    };
  }, []);

  const takeBack = (signedIn: SignedIn) => {
    // Another person at the same screen must not inherit what the first one typed.
    if (signedIn.user.id !== user.id) return location.assign('/');
    onSignedIn(signedIn);
    setAsked(false);
    for (const goOn of waiting.current.splice(0)) goOn();
    void client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  };

  return (
    <Dialog
      opened={opened}
      onClose={() => setAsked(false)}
      persistent={!isGuest}
      title={t('people:signIn.againTitle')}
      size="sm"
    >
      {isGuest ? (
        <p>{t('surveys:delegation.over')}</p>
      ) : (
        <>
          <p>{t('people:signIn.againLead', { name: user.fullName })}</p>
          <SignInForm login={user.login} onSignedIn={takeBack} />
        </>
      )}
    </Dialog>
  );
}
