import type { z } from 'zod';
import type { Tasks } from '#domain/kernel/next-action.ts';
import type { Right } from '#domain/rights.ts';
import type { AppContract } from './contract.ts';

/** Things that can be found, by their kind: who holds the right finds them. */
export type Searched = Readonly<
  Record<string, { readonly right: Right; readonly hit: z.ZodObject<{ kind: z.ZodLiteral; id: z.ZodType }> }>
>;

/** What a feature brings into the domain, its rights apart: `domain/features.ts` lists it. */
export interface Feature {
  /** Its endpoints, by the name under which the interface is described. */
  readonly contracts: Readonly<Record<string, AppContract>>;
  /** What it asks of a person. */
  readonly tasks?: Tasks;
  /** What the person may wait for from others. */
  readonly waits?: readonly string[];
  /** Of what it tells how far it is. */
  readonly standings?: readonly string[];
  readonly searched?: Searched;
}
