import { z } from 'zod';
import { findingWeights } from '#domain/orders/reading/model.ts';

/** Parts of an order on its own page; approval is a page of its own. */
export const orderViews = ['findings', 'rows', 'parties', 'clauses', 'abbreviations'] as const;

export const findingStates = ['open', 'decided'] as const;

/** What the address of an order's page keeps: its part, and which findings are shown. */
export const orderSearchSchema = z.object({
  view: z.enum(orderViews),
  state: z.enum(findingStates),
  weight: z.enum(findingWeights),
  code: z.string().max(100),
});
