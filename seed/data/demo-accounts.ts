import type { DemoAccount } from '#domain/people/model.ts';
import type { SeedPerson } from './people.ts';

/** Of every demonstration account; a production start has no known password. */
export const DEMO_PASSWORD = 'opora-demo-2020';

/** In the order of the main walk: the ministry, the municipality, its schools, then the others. */
const ORDER = [
  'curator',
  'controller',
  'minister',
  'admin',
  'admin2',
  'buzuluk',
  'buzuluk-rayon',
  'school1',
  'school2',
  'school3',
  'ukn',
  'rcro',
  'mms',
  'mmc',
  'ogpu',
  'college',
];

/** What the sign-in page of a demonstration offers. */
export function demoAccountsOf(people: readonly SeedPerson[]): DemoAccount[] {
  return people
    .flatMap(({ login, title }) => (title === null ? [] : [{ login, password: DEMO_PASSWORD, title }]))
    .sort((a, b) => ORDER.indexOf(a.login) - ORDER.indexOf(b.login));
}
