import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { holdingsOfForm } from '#domain/surveys/rules.choosing.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { OtherBurning } from '#web/ui/Choice.tsx';
import { useOwnForms } from '../queries.ts';

/** Over a form of the school: its other forms that are overdue. */
export function OtherForms({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const isOwn = useCan('survey.submit');
  const { forms } = useOwnForms(isOwn);
  const others = forms.filter(({ id }) => id !== form.id);
  const overdue = others.filter((other) => holdingsOfForm(other, today).overdue > 0);
  if (!overdue[0]) return null;
  return (
    <OtherBurning>
      <Link to="/surveys/$formId" params={{ formId: overdue[0].id }}>
        {t('surveys:choice.more.own', { count: overdue.length })}
      </Link>
    </OtherBurning>
  );
}
