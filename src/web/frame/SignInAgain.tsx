import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '#domain/people/model.ts';
import { isGuest } from '#domain/surveys/access.ts';
import { ApiError, connection } from '#web/lib/api.ts';
import { sessionQuery, useSession, useSignedIn } from '#web/lib/session.tsx';
import { ChangePasswordForm } from '#web/people/ChangePasswordForm.tsx';
import { SignInForm } from '#web/people/SignInForm.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';

/**
 * The session has ended, or another one has begun in this browser. Every call that meets this waits here; once
 * the same person is back, in whichever window, it goes on by itself, so nothing typed is lost.
 */
export function SignInAgain() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user, appointments } = useSession();
  const guest = isGuest({ appointments });
  const [isAway, setAway] = useState(false);
  const { data: session } = useQuery({ ...sessionQuery, refetchOnWindowFocus: isAway ? 'always' : true });
  const onSignedIn = useSignedIn();
  const waiting = useRef<(() => void)[]>([]);
  const [told, setTold] = useState<'not yet' | 'now' | 'before'>('not yet');
  const isBack = session?.signedIn?.user.id === user.id;
  const mustChange = isBack && session.signedIn?.mustChangePassword === true;
  const isGone = session !== undefined && (!isBack || mustChange);
  if (isGone !== isAway) setAway(isGone);

  useEffect(() => {
    connection.signInAgain = async () => {
      const { signedIn } = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      if (signedIn?.user.id === user.id && !signedIn.mustChangePassword) return onSignedIn(signedIn);
      if (!guest) return new Promise((goOn) => waiting.current.push(goOn));
      // A guest comes back by the link alone: told once, the changes wait on the screen.
      setTold((before) => (before === 'not yet' ? 'now' : before));
      throw new ApiError('unauthenticated', 'delegation.closed');
    };
    return () => {
      connection.signInAgain = undefined;
    };
  });
  useEffect(() => {
    if (isAway) return;
    for (const goOn of waiting.current.splice(0)) goOn();
  }, [isAway]);

  const opened = usePauseInTyping(guest ? told === 'now' : isAway);

  const takeBack = (signedIn: SignedIn) => {
    // Another person at the same screen must not inherit what the first one typed.
    if (signedIn.user.id !== user.id) return location.assign('/');
    onSignedIn(signedIn);
    void client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  };
  const changed = async () => {
    const { signedIn } = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (signedIn) takeBack(signedIn);
  };

  return (
    <Dialog
      opened={opened}
      onClose={() => setTold('before')}
      persistent={!guest}
      title={t(mustChange ? 'account:password.firstTitle' : 'account:signIn.againTitle')}
      size="sm"
    >
      {guest ? (
        <p>{t('account:signIn.linkOver')}</p>
      ) : mustChange ? (
        <>
          <p>{t('account:password.firstLead')}</p>
          <ChangePasswordForm currentLabel={t('account:password.issued')} onChanged={() => void changed()} />
        </>
      ) : (
        <>
          <p>{t('account:signIn.againLead', { name: user.fullName })}</p>
          <SignInForm login={user.login} onSignedIn={takeBack} />
        </>
      )}
    </Dialog>
  );
}

const PAUSE_MS = 1000;

/** Keys pressed while a window opens would go astray into it: it waits until the hands rest. */
function usePauseInTyping(wanted: boolean): boolean {
  const lastKeyAt = useRef(Number.NEGATIVE_INFINITY);
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const note = () => {
      lastKeyAt.current = performance.now();
    };
    window.addEventListener('keydown', note, true);
    return () => window.removeEventListener('keydown', note, true);
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const left = lastKeyAt.current + PAUSE_MS - performance.now();
      if (wanted && left > 0) timer = setTimeout(look, left);
      else setRests(wanted);
    };
    look();
    return () => clearTimeout(timer);
  }, [wanted]);
  return wanted && rests;
}
