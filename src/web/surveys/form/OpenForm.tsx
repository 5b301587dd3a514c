import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormStoreProvider, useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { FormViewProvider } from '#web/forms/FormView.tsx';
import type { AnswerQueue } from '#web/forms/state/answer-queue.ts';
import { useCan } from '#web/lib/session.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ManageForm } from '../campaigns/ManageForm.tsx';
import { OtherForms } from '../campaigns/OtherForms.tsx';
import { campaignName } from '../campaigns/words.ts';
import { HelpOfForm } from '../help/HelpOfForm.tsx';
import { RequestsPanel } from '../requests/RequestsPanel.tsx';
import { DeviationsNotice } from '../review/DeviationsNotice.tsx';
import { DifferenceNotice } from '../review/DifferenceNotice.tsx';
import { RemarkDialog } from '../review/RemarkDialog.tsx';
import { RemarksProvider, type RemarkTarget } from '../review/RemarksContext.tsx';
import { RemarksPanel } from '../review/RemarksPanel.tsx';
import { ReviewBar } from '../review/ReviewBar.tsx';
import { ReviewHistory } from '../review/ReviewHistory.tsx';
import { useComparison } from '../review/useComparison.ts';
import { useFirstRemark } from '../review/useFirstRemark.ts';
import { useOpenRemarks } from '../review/useOpenRemarks.ts';
import styles from '../Survey.module.css';
import { CellHelp } from './CellHelp.tsx';
import { CellHistory } from './CellHistory.tsx';
import { Company } from './Company.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { FormLead, FormReasons } from './FormLead.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { SectionNav } from './SectionNav.tsx';
import { ShownSection } from './ShownSection.tsx';
import { SubmitForm } from './SubmitForm.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { useFillingView } from './useFillingView.ts';
import { useNews } from './useNews.ts';
import { type OpenSurvey, useOpenSurvey } from './useOpenSurvey.ts';
import { useShownSection } from './useShownSection.ts';
import { WithinSection } from './WithinSection.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly def: FormDefinition;
}

export function OpenForm({ form, def }: Props) {
  const { t } = useTranslation();
  const editable = form.actions.includes('fill');
  const open = useOpenSurvey(form, def, editable);
  const news = useNews(form, open);
  const [historyOf, setHistoryOf] = useState<CellKey | null>(null);
  const [remarkOn, setRemarkOn] = useState<RemarkTarget | null>(null);
  const remarks = useOpenRemarks(form, news, setRemarkOn);
  const { sections, section, next, isOpen, isPlaced } = useShownSection(form, open.store);
  useFirstRemark(open.store, remarks, isPlaced);
  const comparison = useComparison(form, open.store);
  const view = useFillingView(open.store, editable && isOpen, comparison?.beside);
  const openForm = useMemo(
    () => ({ store: open.store, editable, openHistory: setHistoryOf }),
    [open.store, editable],
  );
  const isOwn = useCan('survey.submit');
  return (
    <FormStoreProvider value={openForm}>
      <RemarksProvider value={remarks}>
        <FormViewProvider value={view}>
          <Page
            title={isOwn ? campaignName(t, form.campaign) : form.school.name}
            width="whole"
            back={isOwn || form.section !== null ? undefined : { to: '/surveys', words: t('surveys:back') }}
            lead={
              <FormLead form={form}>
                <SavingState open={open} />
              </FormLead>
            }
            actions={
              <>
                <ManageForm form={form} />
                {form.actions.includes('submit') && <SubmitForm form={form} queue={open.queue} />}
              </>
            }
            below={
              <SectionNav
                sections={sections}
                current={section?.id ?? ''}
                openSections={editable ? form.openSections : null}
              />
            }
          >
            <FormReasons form={form} />
            {form.section !== null && <p className={styles.line}>{t('delegation:forYou')}</p>}
            {form.section === null && <OtherForms form={form} />}
            <Company form={form} news={news} />
            <ConflictPanel queue={open.queue} />
            <DifferenceNotice />
            {comparison && <DeviationsNotice comparison={comparison} />}
            <div
              className={styles.body}
              onKeyDownCapture={() => open.meter.touch(performance.now(), 1)}
              onPointerDownCapture={() => open.meter.touch(performance.now(), 0)}
            >
              <div className={styles.main}>
                {section && <ShownSection form={form} section={section} next={next} isOpen={isOpen} />}
              </div>
              <FormAside form={form} queue={open.queue} />
            </div>
            <div className={styles.foot}>
              <WithinSection isOpen={isOpen}>
                <CellHelp form={form} />
              </WithinSection>
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

/** How answers are saved; where there are none to give, only that the browser does not keep the talk about the form. */
function SavingState({ open }: { readonly open: OpenSurvey }) {
  const { t } = useTranslation();
  const { editable } = useOpenForm();
  if (!editable) return !open.keeps && <p role="alert">{t('notKept')}</p>;
  return (
    <>
      <SaveNotice queue={open.queue} restored={open.restored} keeps={open.keeps} />
      <UndoButtons />
    </>
  );
}

interface AsideProps {
  readonly form: SurveyForm;
  readonly queue: AnswerQueue;
}

/** Beside the answers: what is asked, remarked, found and decided about the form. */
function FormAside({ form, queue }: AsideProps) {
  const { t } = useTranslation();
  return (
    <aside className={styles.aside} aria-label={t('surveys:findings.title')}>
      <RequestsPanel form={form} />
      <RemarksPanel />
      <FindingsPanel form={form} queue={queue} />
      <HelpOfForm form={form} />
      <ReviewHistory form={form} />
    </aside>
  );
}
