import type { FormDefinition } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import { FormSection } from '#web/forms/FormSection.tsx';
import { type FormView, FormViewProvider } from '#web/forms/FormView.tsx';
import styles from './Printed.module.css';

interface Props {
  readonly def: FormDefinition;
  readonly view: FormView;
}

/** All sections of a form one after another, as paper wants them. */
export function PrintedSections({ def, view }: Props) {
  return (
    <FormViewProvider value={view}>
      <div className={styles.sheet}>
        {sectionsOf(def).map((section) => (
          <section key={section.id} aria-labelledby={`printed-${section.id}`}>
            <h2 id={`printed-${section.id}`} className={styles.section}>
              {section.title}
            </h2>
            <FormSection section={section} />
          </section>
        ))}
      </div>
    </FormViewProvider>
  );
}
