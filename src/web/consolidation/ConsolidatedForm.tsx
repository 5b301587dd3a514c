import { useMemo, useState } from 'react';
import type { Selection } from '#domain/consolidation/model.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { presentConsolidated } from '#domain/forms/present.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { FormSection } from '#web/forms/FormSection.tsx';
import { EVERY_INSTANCE, type FormView, FormViewProvider } from '#web/forms/FormView.tsx';
import { usePrinting } from '#web/ui/paper/use-printing.ts';
import styles from './Consolidation.module.css';
import { ConsolidationContext } from './ConsolidationContext.tsx';
import { FigureAbout } from './FigureAbout.tsx';
import { FigureCell } from './FigureCell.tsx';
import { PrintedSheet, type Sheet } from './PrintedSheet.tsx';
import { isProtected, type Protected, ProtectionNotice } from './ProtectionNotice.tsx';
import { SchoolsPanel } from './SchoolsPanel.tsx';
import { SectionTabs } from './SectionTabs.tsx';
import { useSections } from './useSections.ts';

interface Props {
  readonly def: FormDefinition;
  readonly aggregate: Aggregate;
  /** Absent for those who see sums only: nothing opens. */
  readonly selection?: Selection;
  /** Cells without a figure for this reader, where no section says why. */
  readonly hidden?: readonly CellKey[];
  /** Absent for those who see every figure. */
  readonly protection?: Protected;
  /** What paper says of the figures, besides the page. */
  readonly sheet?: Sheet;
}

/** The form's own layout with figures instead of answers: section by section, on paper all of them. */
export function ConsolidatedForm({ def, aggregate, selection, hidden, protection, sheet }: Props) {
  const figures = useMemo(() => presentConsolidated(def, aggregate), [def, aggregate]);
  const [opened, setOpened] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const context = useMemo(
    () => ({
      figures,
      forms: aggregate.forms,
      focus: setFocused,
      open: selection && setOpened,
      hidden: new Set(hidden ?? protection?.hidden),
    }),
    [figures, aggregate.forms, selection, hidden, protection],
  );
  const view = useMemo(() => viewOf(def, figures), [def, figures]);
  const { sections, section } = useSections(def, figures);
  const printing = usePrinting();
  const shown = printing ? sections : sections.filter((one) => one === section);
  const body = shown.map((one) => (
    <section key={one.id} aria-labelledby={`section-${one.id}`}>
      <h2 id={`section-${one.id}`} className={printing ? styles.section : styles.unseen}>
        {one.title}
      </h2>
      {protection && isProtected(protection, one.id) && <ProtectionNotice protection={protection} />}
      <FormSection section={one} instructs={false} />
    </section>
  ));
  return (
    <ConsolidationContext value={context}>
      <FormViewProvider value={view}>
        <SectionTabs sections={sections} current={section} />
        {printing && sheet ? <PrintedSheet sheet={sheet}>{body}</PrintedSheet> : body}
        <FigureAbout def={def} focused={focused} />
        {selection && (
          <SchoolsPanel def={def} selection={selection} cell={opened} onClose={() => setOpened(null)} />
        )}
      </FormViewProvider>
    </ConsolidationContext>
  );
}

function viewOf(def: FormDefinition, figures: Readonly<Record<CellKey, unknown>>): FormView {
  return {
    def,
    has: (cell) => figures[cell] !== undefined,
    Cell: FigureCell,
    useInstances: () => () => [EVERY_INSTANCE],
    useWanted: () => null,
  };
}
