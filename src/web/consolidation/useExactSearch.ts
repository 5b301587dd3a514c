import { useNavigate, useSearch } from '@tanstack/react-router';

/** What is chosen of the exact figures: the place, the forms, and what they are compared with. */
export function useExactSearch() {
  const search = useSearch({ from: '/frame/consolidation' });
  const navigate = useNavigate({ from: '/consolidation' });
  const { municipalityId, groupId, states = 'accepted', other, basis = 'total' } = search;
  return {
    place: { municipalityId, groupId },
    states,
    other,
    basis,
    choose: (change: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
  };
}
