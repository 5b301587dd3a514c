import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { findCell } from '#domain/forms/rules.cells.ts';
import { inPrintedOrder, listUnanswered } from '#domain/surveys/rules.remarks.ts';
import type { FormStore } from '#web/forms/state/form-store.ts';
import type { OpenRemarks } from './RemarksContext.tsx';
import { useGoToCellOf } from './useGoToCell.ts';

/**
 * A returned form opens where its first unanswered remark is, for who corrects it; not where the address says a
 * place, nor under the hands of somebody who has begun before the remarks came.
 */
export function useFirstRemark(store: FormStore, { form, remarks, known }: OpenRemarks, isPlaced: boolean) {
  const goTo = useGoToCellOf(store);
  const navigate = useNavigate({ from: '/surveys/$formId' });
  const settled = useRef(false);
  useEffect(() => {
    if (settled.current || !known) return;
    settled.current = true;
    if (isPlaced || store.focused() !== null || !form.actions.includes('fill')) return;
    const [first] = inPrintedOrder(store.def, listUnanswered(form, remarks, store.asked()));
    if (!first) return;
    const { section, cell } = first;
    if (cell !== null && findCell(store.def, cell)) goTo(cell);
    else void navigate({ search: { section }, replace: true, resetScroll: false });
  }, [known, isPlaced, form, remarks, store, goTo, navigate]);
}
