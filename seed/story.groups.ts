import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import type { SeedSchool } from './data/schools.ts';
import type { World } from './world.ts';

/** Groups that the ministry and the city look at together; made before the day of the demonstration. */
export async function makeGroups(world: World): Promise<void> {
  const rural = world.listed.filter((school) => school.rural).slice(0, 12);
  await make(world, 'curator', 'Сельские школы под кураторством министерства', rural);
  const city = world.demo.municipalities.find(({ id }) => world.authorityOver(id).login === 'buzuluk');
  const ofCity = world.listed.filter((school) => school.municipalityId === city?.id);
  await make(world, 'buzuluk', 'Школы города из списка', ofCity);
}

async function make({ by }: World, login: string, title: string, schools: readonly SeedSchool[]) {
  const schoolIds = schools.map(({ id }) => id);
  await by(login)(schoolGroupsContract.makeGroup, { body: { title, schoolIds } });
}
