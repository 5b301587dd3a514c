import { useMemo, useSyncExternalStore } from 'react';
import type { Remark } from '#domain/surveys/model.review.ts';
import { listUnanswered } from '#domain/surveys/rules.remarks.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { useRemarks } from './RemarksContext.tsx';

/** Remarks of a returned form that are met neither by what stands in it now nor by an answer. */
export function useUnanswered(): readonly Remark[] {
  const { store } = useOpenForm();
  const { form, remarks } = useRemarks();
  const asked = useSyncExternalStore(store.subscribe, store.asked);
  return useMemo(() => listUnanswered(form, remarks, asked), [form, remarks, asked]);
}
