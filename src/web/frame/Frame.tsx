import { ActionIcon } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '#domain/people/model.ts';
import { SessionProvider, useLastSignedIn } from '#web/lib/session.tsx';
import { SidePanel } from '#web/ui/Dialogs.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { ClockBanner } from './ClockBanner.tsx';
import { FilledPlaces } from './FilledPlaces.tsx';
import styles from './Frame.module.css';
import { KeysDialog } from './KeysDialog.tsx';
import { useKeys } from './keys.ts';
import { sectionsFor } from './menu.ts';
import { NoticesLink } from './NoticesLink.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SideMenu } from './SideMenu.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { UserMenu } from './UserMenu.tsx';

/** Header, menu and the page; everything inside knows who is signed in. */
export function Frame() {
  const signedIn = useLastSignedIn();
  if (!signedIn) return null;
  return (
    <SessionProvider signedIn={signedIn}>
      <SignedInFrame signedIn={signedIn} />
    </SessionProvider>
  );
}

function SignedInFrame({ signedIn }: { readonly signedIn: SignedIn }) {
  const { t } = useTranslation();
  const [menuOpened, setMenuOpened] = useState(false);
  const [keysOpened, setKeysOpened] = useState(false);
  const sections = useMemo(() => sectionsFor(signedIn.rights), [signedIn.rights]);
  const showKeys = useCallback(() => setKeysOpened(true), []);
  useKeys(sections, showKeys);

  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('skipToContent')}
      </a>
      <header className={styles.header}>
        <ActionIcon
          variant="subtle"
          size="lg"
          className={styles.burger}
          onClick={() => setMenuOpened(true)}
          aria-label={t('menu.open')}
        >
          <Icon name="menu" />
        </ActionIcon>
        <Link to="/" className={styles.name}>
          {t('name')}
        </Link>
        <span className={styles.region}>{signedIn.region.name}</span>
        <div className={styles.clock}>
          <ClockBanner />
        </div>
        <SearchBox />
        {signedIn.rights.includes('assignment.read') && <NoticesLink />}
        <UserMenu onShowKeys={showKeys} />
      </header>
      <div className={styles.body}>
        <div className={styles.side}>
          <SideMenu sections={sections} />
        </div>
        <main id="content" tabIndex={-1} className={styles.main}>
          <FilledPlaces>
            <Outlet />
          </FilledPlaces>
        </main>
      </div>
      <SidePanel
        opened={menuOpened}
        onClose={() => setMenuOpened(false)}
        title={t('name')}
        position="left"
        size="18rem"
      >
        <SideMenu sections={sections} onChosen={() => setMenuOpened(false)} />
      </SidePanel>
      <KeysDialog sections={sections} opened={keysOpened} onClose={() => setKeysOpened(false)} />
      <SignInAgain />
    </>
  );
}
