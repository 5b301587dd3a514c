import { useEffect, useMemo, useRef } from 'react';
import type { FormNews } from '#domain/surveys/model.live.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useDifference, useRemarkList } from '../queries.review.ts';
import type { OpenRemarks, RemarkTarget } from './RemarksContext.tsx';

/** The remarks on the open form, read anew when the other side has said something. */
export function useOpenRemarks(
  form: SurveyForm,
  news: FormNews | undefined,
  begin: (target: RemarkTarget) => void,
): OpenRemarks {
  const { data: remarks, refetch } = useRemarkList(form);
  const { data: difference } = useDifference(form);
  const heard = useRef(news?.remarksAt);
  useEffect(() => {
    const isNew = heard.current !== undefined && news?.remarksAt !== heard.current;
    heard.current = news?.remarksAt;
    if (isNew) void refetch();
  }, [news?.remarksAt, refetch]);
  return useMemo(
    () => ({
      form,
      remarks: remarks ?? [],
      known: remarks !== undefined,
      difference: difference ?? undefined,
      ...(form.actions.includes('remark') && { begin }),
    }),
    [form, remarks, difference, begin],
  );
}
