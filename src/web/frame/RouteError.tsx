import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { serverAnswers } from '#web/lib/page-code.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Page } from '#web/ui/Page.tsx';

/** A page that failed to load or to draw: the frame stays, the reason is told, one can try again. */
export function RouteError({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('crash.title')} width="text">
      <ErrorNotice error={error} onRetry={() => void openAnew()} />
    </Page>
  );
}

/** Only a server that answers: without it the browser would leave an empty window. */
async function openAnew(): Promise<void> {
  if (await serverAnswers()) window.location.reload();
}
