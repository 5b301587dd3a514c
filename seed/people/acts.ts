import { peopleContract } from '#domain/people/contract.ts';
import type { Act } from '../acts.ts';
import type { World } from '../world.ts';

/** The curator is to stand in for the administrator: it waits until the second one agrees. */
export function peopleActs({ demo: { people } }: World): Act[] {
  return [
    {
      day: '2020-09-09',
      by: 'admin',
      async does(admin) {
        const curator = people.find(({ login }) => login === 'curator');
        if (!curator) throw new Error('no curator to be appointed');
        const { id, organizationId, validFrom } = curator;
        const body = { role: 'ministry_admin', organizationId, validFrom } as const;
        await admin(peopleContract.appoint, { params: { id }, body });
      },
    },
  ];
}
