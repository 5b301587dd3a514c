import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CellKey } from '#domain/forms/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import type { FormStore } from '#web/forms/state/form-store.ts';

/** Opens the section of a cell and takes the focus there. */
export function useGoToCell(): (cell: CellKey) => void {
  return useGoToCellOf(useOpenForm().store);
}

export function useGoToCellOf(store: FormStore): (cell: CellKey) => void {
  const navigate = useNavigate({ from: '/surveys/$formId' });
  return useCallback(
    (cell) => {
      store.want(cell);
      const section = cell.slice(0, cell.indexOf('.'));
      void navigate({ search: { section }, replace: true, resetScroll: false });
    },
    [store, navigate],
  );
}
