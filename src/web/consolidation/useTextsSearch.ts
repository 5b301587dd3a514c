import { useNavigate, useSearch } from '@tanstack/react-router';

/** What is chosen of the texts; another choice begins at the first page. */
export function useTextsSearch() {
  const search = useSearch({ from: '/frame/consolidation/texts' });
  const navigate = useNavigate({ from: '/consolidation/texts' });
  const choose = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  return { search, choose };
}
