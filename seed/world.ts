import type pg from 'pg';
import type { FormDefinition } from '#domain/forms/model.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import type { SeedPerson } from './data/people.ts';
import type { DemoRegion } from './data/region.ts';
import type { SeedSchool } from './data/schools.ts';
import type { Visitor } from './visitor.ts';

/** The region as its acts need it: who works where, and each person's browser. */
export interface World {
  readonly seed: string;
  readonly demo: DemoRegion;
  readonly definition: FormDefinition;
  /** Schools on the list, in its order. */
  readonly listed: readonly SeedSchool[];
  /** The owner's connection, for the few rows that no request of the application makes. */
  readonly owner: pg.Client;
  by(login: string): Visitor;
  /** Who reports for the organisation. */
  authorOf(organizationId: OrganizationId): SeedPerson;
  /** The municipal specialist over the place. */
  authorityOver(municipalityId: string | null): SeedPerson;
}

export function worldOf(
  { seed, demo, definition, owner }: Pick<World, 'seed' | 'demo' | 'definition' | 'owner'>,
  visitors: ReadonlyMap<string, Visitor>,
): World {
  const find = <T>(what: string, from: readonly T[], matches: (one: T) => boolean): T => {
    const found = from.find(matches);
    if (found === undefined) throw new Error(`The story knows no ${what}`);
    return found;
  };
  const { people, organizations, schools } = demo;
  // Others work in the ministry too, but the curator reports for it.
  const apart = new Set<string>(['ministry_admin', 'controller', 'minister']);
  const authors = people.filter(({ role }) => !apart.has(role));
  return {
    seed,
    demo,
    definition,
    owner,
    listed: demo.list.schoolIds.map((id) => find(`school ${id}`, schools, (school) => school.id === id)),
    by: (login) => {
      const visitor = visitors.get(login);
      if (!visitor) throw new Error(`The story knows no ${login}`);
      return visitor;
    },
    authorOf: (id) => find(`author in ${id}`, authors, (person) => person.organizationId === id),
    authorityOver: (municipalityId) => {
      const authority = find(
        `authority over ${municipalityId}`,
        organizations,
        (one) => one.kind === 'municipal_authority' && one.municipalityId === municipalityId,
      );
      return find(`specialist of ${authority.name}`, people, (one) => one.organizationId === authority.id);
    },
  };
}
