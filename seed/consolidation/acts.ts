import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import type { Act } from '../acts.ts';
import type { SeedSchool } from '../data/schools.ts';
import type { World } from '../world.ts';

/** Groups that the ministry and the city look at together. */
export function consolidationActs({ listed, demo, authorityOver }: World): Act[] {
  const rural = listed.filter((school) => school.rural).slice(0, 12);
  const city = demo.municipalities.find(({ id }) => authorityOver(id).login === 'buzuluk');
  return [
    groupOf('curator', 'Сельские школы под кураторством министерства', rural),
    groupOf(
      'buzuluk',
      'Школы города из списка',
      listed.filter((school) => school.municipalityId === city?.id),
    ),
  ];
}

function groupOf(by: string, title: string, schools: readonly SeedSchool[]): Act {
  const schoolIds = schools.map(({ id }) => id);
  return {
    day: '2020-09-09',
    at: '14:00',
    by,
    does: (owner) => owner(schoolGroupsContract.makeGroup, { body: { title, schoolIds } }),
  };
}
