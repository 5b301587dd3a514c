import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { isOpenSection } from '#domain/surveys/rules.sections.ts';
import { AnswerCell } from '#web/forms/AnswerCell.tsx';
import { FormSection } from '#web/forms/FormSection.tsx';
import {
  FormStoreProvider,
  useStoreInstances,
  useStoreShown,
  useWantedCell,
} from '#web/forms/FormStoreContext.tsx';
import { type FormView, FormViewProvider } from '#web/forms/FormView.tsx';
import { RowState } from '#web/forms/grid/RowState.tsx';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { newInstance } from '#web/forms/state/instance.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { Page } from '#web/ui/Page.tsx';
import { OtherForms } from '../campaigns/OtherForms.tsx';
import { HelpOfForm } from '../help/HelpOfForm.tsx';
import { RequestsPanel } from '../requests/RequestsPanel.tsx';
import { DifferenceNotice } from '../review/DifferenceNotice.tsx';
import { RemarkDialog } from '../review/RemarkDialog.tsx';
import { RemarkMark } from '../review/RemarkMark.tsx';
import { RemarksProvider, type RemarkTarget } from '../review/RemarksContext.tsx';
import { RemarksPanel, SectionRemarks } from '../review/RemarksPanel.tsx';
import { ReviewBar } from '../review/ReviewBar.tsx';
import { ReviewHistory } from '../review/ReviewHistory.tsx';
import { useFirstRemark } from '../review/useFirstRemark.ts';
import { useGoToCellOf } from '../review/useGoToCell.ts';
import { useOpenRemarks } from '../review/useOpenRemarks.ts';
import styles from '../Survey.module.css';
import { CarriedNotice } from './CarriedNotice.tsx';
import { CellHelp } from './CellHelp.tsx';
import { CellHistory } from './CellHistory.tsx';
import { Company } from './Company.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { Delegations } from './Delegations.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { FormLead } from './FormLead.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SubmitForm } from './SubmitForm.tsx';
import { UndoButtons } from './UndoButtons.tsx';
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
  const [historyOf, setHistoryOf] = useState<CellKey | null>(null);
  const [remarkOn, setRemarkOn] = useState<RemarkTarget | null>(null);
  const remarks = useOpenRemarks(form, news, setRemarkOn);
  const { section: sectionId, cell } = useSearch({ from: '/frame/surveys/$formId' });
  const sections = sectionsOf(def).filter(({ id }) => form.section === null || id === form.section);
  useFirstRemark(open.store, remarks, sectionId !== undefined || cell !== undefined);
  const wanted = cell?.split('.')[0];
  const section = sections.find((one) => one.id === (sectionId ?? wanted)) ?? sections[0];
  const isOpen = section !== undefined && isOpenSection(form.openSections, section.id);
  const changeable = editable && isOpen;
  const view = useMemo(() => viewOf(open.store, changeable, goTo), [open.store, changeable, goTo]);
  const openForm = useMemo(
    () => ({ store: open.store, editable, openHistory: setHistoryOf }),
    [open.store, editable],
  );
  const openSection = useMemo(() => ({ ...openForm, editable: changeable }), [openForm, changeable]);
  usePageKeys(
    form.actions.includes('remark') && section
      ? { m: () => setRemarkOn({ section: section.id, cell: open.store.focused() }) }
      : {},
  );

  useEffect(() => {
    if (cell) open.store.want(cell);
  }, [cell, open.store]);

  return (
    <FormStoreProvider value={openForm}>
      <RemarksProvider value={remarks}>
        <FormViewProvider value={view}>
          <Page
            title={form.school.name}
            lead={
              <FormLead form={form}>
                {editable ? (
                  <SaveNotice queue={open.queue} restored={open.restored} keeps={open.keeps} />
                ) : (
                  !open.keeps && <p role="alert">{t('notKept')}</p>
                )}
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
            {form.section !== null && <p className={styles.line}>{t('delegation:forYou')}</p>}
            {form.section === null && <OtherForms form={form} />}
            <Company form={form} news={news} />
            <ConflictPanel queue={open.queue} />
            <DifferenceNotice />
            <SectionNav
              sections={sections}
              current={section?.id ?? ''}
              openSections={editable ? form.openSections : null}
            />
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
                    {editable && !isOpen && <p className={styles.line}>{t('review:sections.closed')}</p>}
                    {isOpen && <Delegations form={form} section={section} />}
                    {remarks.begin && (
                      <button
                        type="button"
                        className={styles.link}
                        onClick={() => setRemarkOn({ section: section.id, cell: null })}
                      >
                        {t('review:remark.toSection')}
                      </button>
                    )}
                    <SectionRemarks section={section.id} />
                    {isOpen && <CarriedNotice form={form} section={section.id} />}
                    <FormStoreProvider value={openSection}>
                      <FormSection key={section.id} section={section} />
                    </FormStoreProvider>
                  </section>
                )}
              </div>
              <aside className={styles.aside} aria-label={t('surveys:findings.title')}>
                <RequestsPanel form={form} />
                <RemarksPanel />
                <FindingsPanel form={form} queue={open.queue} />
                <HelpOfForm form={form} />
                <ReviewHistory form={form} />
              </aside>
            </div>
            <div className={styles.foot}>
              <FormStoreProvider value={openSection}>
                <CellHelp form={form} />
              </FormStoreProvider>
              <ReviewBar form={form} />
            </div>
            <RemarkDialog form={form} target={remarkOn} onClose={() => setRemarkOn(null)} />
            <CellHistory form={form} cell={historyOf} onClose={() => setHistoryOf(null)} />
          </Page>
        </FormViewProvider>
      </RemarksProvider>
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
    CellMark: RemarkMark,
    RowState,
    isBegun: (path) => store.isBegun(path),
    onFolded: (path) => store.leave(path),
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
