import { useTranslation } from 'react-i18next';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useCan } from '#web/lib/session.tsx';
import styles from './Help.module.css';
import { HelpState } from './HelpState.tsx';
import { keyOfHelp } from './HelpTable.tsx';
import { useNeededHelp } from './queries.ts';

/** Beside a form that was sent: who answers for the help that it asks for. */
export function HelpOfForm({ form }: { readonly form: SurveyForm }) {
  const reads = useCan('help.read');
  const sent = form.status === 'submitted' || form.status === 'accepted';
  return reads && sent ? <Requests form={form} /> : null;
}

function Requests({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { data } = useNeededHelp({ formId: form.id });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="help-of-form">
      <h2 id="help-of-form" className={styles.subtitle}>
        {t('help:ofForm')}
      </h2>
      <ul className={styles.plain}>
        {data.items.map((item) => (
          <li key={keyOfHelp(item)}>
            {item.text}
            <div>
              <HelpState state={item.state} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
