import { useNavigate } from '@tanstack/react-router';
import type { CellKey } from '#domain/forms/model.ts';
import { useOpenForm } from '#web/fields/FormStoreContext.tsx';

/** Opens the section of a cell and takes the focus there. */
export function useGoToCell(): (cell: CellKey) => void {
  const { store } = useOpenForm();
  const navigate = useNavigate({ from: '/surveys/$formId' });
  return (cell) => {
    store.want(cell);
    const section = cell.slice(0, cell.indexOf('.'));
    void navigate({ search: { section }, replace: true, resetScroll: false });
  };
}
