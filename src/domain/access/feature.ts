import type { Tasks } from '#domain/kernel/next-action.ts';
import type { AppContract } from './contract.ts';

/** What a feature brings into the domain, its rights apart: `domain/features.ts` lists it. */
export interface Feature {
  /** Its endpoints, by the name under which the interface is described. */
  readonly contracts: Readonly<Record<string, AppContract>>;
  /** What it asks of a person. */
  readonly tasks?: Tasks;
}
