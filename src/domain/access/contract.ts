import type { Contract, Endpoint } from '#domain/kernel/endpoint.ts';
import type { EndpointRight } from '#domain/rights.ts';

export type AppEndpoint = Endpoint<EndpointRight>;
export type AppContract = Contract<EndpointRight>;

/** Declares a feature's endpoints. One without a right or an audit event does not compile. */
export function defineContract<const C extends AppContract>(contract: C): C {
  return contract;
}
