import { partsOf } from '#domain/kernel/found.ts';
import type { PersonHit } from '#domain/people/model.search.ts';
import type { SearchPart } from '#server/lib/search.ts';
import * as searches from './store.search.ts';

const people: SearchPart<PersonHit> = {
  find: searches.findPeople,
  vocabulary: searches.peopleWords,
  present: async (tx, wanted, ids) =>
    (await searches.listFoundPeople(tx, wanted, ids)).map(({ id, login, name, marked, organizations }) => ({
      kind: 'person',
      id,
      login,
      shown: partsOf(name, marked),
      organizations,
    })),
};

/** How people are found. */
export const peopleSearch = { person: people } as const;
