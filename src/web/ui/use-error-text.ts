import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '#web/lib/api.ts';
import { loadTexts } from '#web/lib/i18n.ts';

/**
 * The full sentence for an error: what happened, why, what to do. The reasons of the features come after the first
 * screen: an error that is shown before says that it is loading, and then its sentence.
 */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  const [reasons, setReasons] = useState<'coming' | 'there' | 'lost'>('coming');
  useEffect(() => {
    loadTexts(['errors']).then(
      () => setReasons('there'),
      () => setReasons('lost'),
    );
  }, []);
  return (error) => {
    const { reason, detail } = error instanceof ApiError ? error : { reason: 'service.failed', detail: {} };
    // A reason is data of the server; whether it has a text is proved by texts.test.ts, not by the compiler.
    const sentence = t as unknown as (key: string, values: object) => string;
    if (i18n.exists(`errors:${reason}`, detail)) return sentence(`errors:${reason}`, detail);
    if (reasons === 'coming') return t('state.loading');
    return t(reasons === 'lost' ? 'errors:network.unreachable' : 'errors:service.failed');
  };
}
