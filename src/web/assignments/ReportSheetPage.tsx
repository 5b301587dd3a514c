import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import { type PrintedReport, printedReport } from '#domain/assignments/present.report.ts';
import { sizeWords } from '#web/documents/attachments/size.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAssignment } from './queries.ts';
import styles from './ReportSheet.module.css';

const from = '/frame/assignments/$id/print';

/** A report on paper: in the wording of the day it was sent, whatever the plan says now. */
export function ReportSheetPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from });
  const { at } = useSearch({ from });
  const assignment = useAssignment(id);
  const printed = assignment.data && printedReport(assignment.data.steps, at);
  const kind = assignment.data?.item.kind ?? 'measure';

  return (
    <Page
      title={
        printed
          ? t(`exports:report.titleOf.${kind}`, { number: printed.report.item.number })
          : t('exports:report.title')
      }
      width="text"
      actions={
        printed && (
          <Button leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
            {t('exports:print')}
          </Button>
        )
      }
    >
      <p className={styles.screenOnly}>
        <Link to="/assignments/$id" params={{ id }}>
          {t('exports:report.back')}
        </Link>
      </p>
      <Loaded query={assignment} rows={10}>
        {(known) =>
          printed ? (
            <Sheet assignment={known} printed={printed} />
          ) : (
            <EmptyState>{t('exports:report.none')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

interface SheetProps {
  readonly assignment: Assignment;
  readonly printed: PrintedReport;
}

function Sheet({ assignment: { order, organization }, printed: { report, decision } }: SheetProps) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { item, version, files } = report;
  const moment = (at: string) => formatMoment(at, region.timeZone);
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t('exports:report.organization')}>{organization.name}</Fact>
        <Fact name={t('exports:report.act')}>
          {t(order.signedOn ? 'exports:report.actOf' : 'exports:report.actWithoutDate', {
            number: order.number,
            day: order.signedOn && formatDay(order.signedOn),
            version,
          })}
        </Fact>
        <Fact name={t('exports:report.asked')}>{item.title}</Fact>
        {item.term.text && <Fact name={t('exports:report.term')}>{item.term.text}</Fact>}
        {item.result && <Fact name={t('exports:report.result')}>{item.result}</Fact>}
      </dl>
      <h2 className={styles.heading}>{t('exports:report.done')}</h2>
      <p className={styles.words}>{report.text}</p>
      {files.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('exports:report.files')}</h2>
          <ol className={styles.files}>
            {files.map((file) => (
              <li key={file.id}>
                {file.name}, {sizeWords(t, file.size)}
              </li>
            ))}
          </ol>
        </>
      )}
      <p>{t('exports:report.sent', { by: report.by, moment: moment(report.at) })}</p>
      <h2 className={styles.heading}>{t('exports:report.decision')}</h2>
      {decision ? (
        <>
          <p>
            {t(`exports:report.${decision.step === 'accepted' ? 'accepted' : 'returned'}`, {
              by: decision.by,
              moment: moment(decision.at),
            })}
          </p>
          {decision.text && <p className={styles.words}>{decision.text}</p>}
        </>
      ) : (
        <p>{t('exports:report.undecided')}</p>
      )}
      <p className={styles.signature}>
        <span>{t('exports:report.head')}</span>
        <span className={styles.line} />
      </p>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
