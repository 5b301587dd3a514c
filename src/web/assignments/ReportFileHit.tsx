import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportFileHit } from '#domain/assignments/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundThing, FoundWords } from '#web/ui/Found.tsx';

/** The assignment whose report has the file: there it is opened. */
export function FoundReportFile({
  hit: { shown, assignmentId, item, organization },
}: HitProps<ReportFileHit>) {
  const { t } = useTranslation();
  return (
    <FoundThing
      link={
        <Link to="/assignments/$id" params={{ id: assignmentId }}>
          <FoundWords parts={shown} />
        </Link>
      }
    >
      {t(`search:reportFileHit.${item.kind}`, { number: item.number, organization })}
    </FoundThing>
  );
}
