import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { AnswerCell } from '#web/fields/AnswerCell.tsx';
import { FormSection } from '#web/fields/FormSection.tsx';
import {
  FormStoreProvider,
  useStoreInstances,
  useStoreShown,
  useWantedCell,
} from '#web/fields/FormStoreContext.tsx';
import { type FormView, FormViewProvider } from '#web/fields/FormView.tsx';
import type { FormStore } from '#web/fields/form-store.ts';
import { newInstance } from '#web/fields/instance.ts';
import { RowState } from '#web/fields/RowState.tsx';
import { Page } from '#web/ui/Page.tsx';
import { CarriedNotice } from './CarriedNotice.tsx';
import { CellHelp } from './CellHelp.tsx';
import { CellHistory } from './CellHistory.tsx';
import { Company } from './Company.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { Delegations } from './Delegations.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { FormLead } from './FormLead.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { ReviewHistory } from './ReviewHistory.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SubmitForm } from './SubmitForm.tsx';
import styles from './Survey.module.css';
import { UndoButtons } from './UndoButtons.tsx';
import { useGoToCellOf } from './useGoToCell.ts';
import { useNews } from './useNews.ts';
import { useOpenSurvey } from './useOpenSurvey.ts';

interface Props {
  readonly form: SurveyForm;
  readonly def: FormDefinition;
}

export function OpenForm({ form, def }: Props) {
  const { t } = useTranslation();
  const editable = form.actions.includes('fill');
  const open = useOpenSurvey(form, def, editable);
  const goTo = useGoToCellOf(open.store);
  const news = useNews(form, open);
  const view = useMemo(() => viewOf(open.store, editable, goTo), [open.store, editable, goTo]);
  const [historyOf, setHistoryOf] = useState<CellKey | null>(null);
  const openForm = useMemo(
    () => ({ store: open.store, editable, openHistory: setHistoryOf }),
    [open.store, editable],
  );
  const { section: sectionId, cell } = useSearch({ from: '/frame/surveys/$formId' });
  const sections = sectionsOf(def).filter(({ id }) => form.section === null || id === form.section);
  const wanted = cell?.split('.')[0];
  const section = sections.find((one) => one.id === (sectionId ?? wanted)) ?? sections[0];

  useEffect(() => {
    if (cell) open.store.want(cell);
  }, [cell, open.store]);

  return (
    <FormStoreProvider value={openForm}>
      <FormViewProvider value={view}>
        <Page
          title={form.school.name}
          lead={
            <FormLead form={form}>
              {editable && <SaveNotice queue={open.queue} restored={open.restored} />}
              {editable && <UndoButtons />}
              <p className={styles.prints}>
                <Link to="/surveys/$formId/print" params={{ formId: form.id }}>
                  {t('surveys:printed.link')}
                </Link>
                {form.previous && form.section === null && (
                  <Link to="/surveys/$formId" params={{ formId: form.previous.id }}>
                    {t('surveys:carried.previousForm')}
                  </Link>
                )}
                {editable && (
                  <Link to="/surveys/$formId/blank" params={{ formId: form.id }}>
                    {t('surveys:blank.link')}
                  </Link>
                )}
              </p>
            </FormLead>
          }
          actions={form.actions.includes('submit') && <SubmitForm form={form} queue={open.queue} />}
        >
          {form.section !== null && <p className={styles.line}>{t('surveys:delegation.forYou')}</p>}
          <Company form={form} news={news} />
          <ConflictPanel queue={open.queue} />
          <SectionNav sections={sections} current={section?.id ?? ''} />
          <div
            className={styles.body}
            onKeyDownCapture={() => open.meter.touch(performance.now(), 1)}
            onPointerDownCapture={() => open.meter.touch(performance.now(), 0)}
          >
            <div className={styles.main}>
              {section && (
                <section aria-labelledby="section-title">
                  <h2 id="section-title" className={styles.sectionTitle}>
                    {section.title}
                  </h2>
                  <Delegations form={form} section={section} />
                  <CarriedNotice form={form} section={section.id} />
                  <FormSection key={section.id} section={section} />
                </section>
              )}
            </div>
            <aside className={styles.aside} aria-label={t('surveys:findings.title')}>
              <FindingsPanel form={form} queue={open.queue} />
              <ReviewHistory form={form} />
            </aside>
          </div>
          <div className={styles.foot}>
            <CellHelp previous={form.previous} />
            <ReviewBar form={form} />
          </div>
          <CellHistory formId={form.id} cell={historyOf} onClose={() => setHistoryOf(null)} />
        </Page>
      </FormViewProvider>
    </FormStoreProvider>
  );
}

function viewOf(store: FormStore, editable: boolean, goTo: (cell: CellKey) => void): FormView {
  const shown = (cell: CellKey | undefined) => {
    if (cell) goTo(cell);
    return cell !== undefined;
  };
  const view: FormView = {
    def: store.def,
    Cell: AnswerCell,
    RowState,
    isBegun: (path) => store.isBegun(path),
    useInstances: useStoreInstances,
    useShown: useStoreShown,
    useWanted: useWantedCell,
    onArrived: () => store.want(null),
  };
  if (!editable) return view;
  const addRow = (rowPath: string) => {
    const instance = newInstance(store.instances(rowPath));
    store.addRow(rowPath, instance);
    return instance;
  };
  return {
    ...view,
    editing: {
      roomForRows: (rowPath) => store.roomForRows(rowPath),
      addRow,
      beginRow: (rowPath) => store.want(`${rowPath}[${addRow(rowPath)}]`),
      removeRow: (rowPath, instance) => store.removeRow(rowPath, instance),
      paste: (texts) => store.paste(texts),
      setNoData: (cell) => store.set(cell, { noData: true }),
      undo: () => shown(store.undo()),
      redo: () => shown(store.redo()),
    },
  };
}
