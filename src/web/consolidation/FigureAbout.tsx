import { useTranslation } from 'react-i18next';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { cellName } from '#web/forms/state/words.ts';
import { formatNumber } from '#web/lib/format.ts';
import styles from './Consolidation.module.css';
import { useFigures } from './ConsolidationContext.tsx';

/** Of how many forms the chosen figure is made. */
export function FigureAbout({
  def,
  focused,
}: {
  readonly def: FormDefinition;
  readonly focused: CellKey | null;
}) {
  const { t } = useTranslation();
  const { figures, open } = useFigures();
  const spec = focused === null ? undefined : findCell(def, focused);
  const figure = focused === null ? undefined : figures[focused];
  if (!open) return null;
  if (!spec || !figure) return <p className={styles.about}>{t('consolidation:aboutEmpty')}</p>;
  const { filled, noData, blank } = figure;
  return (
    <section className={styles.about} aria-label={t('consolidation:about')}>
      <strong>{cellName(t, spec)}</strong>
      {figure.kind === 'ratio' &&
        ` · ${t('consolidation:ratio', { part: formatNumber(figure.part), whole: formatNumber(figure.whole) })}`}
      {` · ${t('consolidation:coverage', { filled, noData, blank })}`}
    </section>
  );
}
