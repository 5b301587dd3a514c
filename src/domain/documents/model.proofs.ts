import { z } from 'zod';
import { instantSchema } from '#domain/kernel/dates.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';

/** `<feature>.<fact>`, e.g. surveys.set_accepted. */
export type ProofKind = `${string}.${string}`;

/** The last word on a fact that proves something done. `holds: false`: it was withdrawn and proves nothing. */
export const proofSchema = z.object({
  kind: z.string(),
  /** What the fact is about: one for its kind. */
  subject: z.string(),
  holds: z.boolean(),
  /** Figures for the sentence that tells it; a withdrawn fact repeats what it said. */
  summary: z.record(z.string(), z.unknown()),
  /** The page of the system that shows it. */
  link: z.string().nullable(),
  notedAt: instantSchema,
});
export type Proof = z.infer<typeof proofSchema>;

/** What a feature says when its record proves something, and when it proves it no longer. */
export type NewProof = { readonly kind: ProofKind; readonly subject: string } & (
  | {
      readonly holds: true;
      /** Whose fact it is. */
      readonly organizationId: OrganizationId;
      readonly summary: Readonly<Record<string, unknown>>;
      readonly link: string | null;
    }
  | { readonly holds: false }
);

/** Facts of a kind: of one subject, or whatever an organisation has of it. */
export type WantedProofs = { readonly kind: ProofKind } & (
  | { readonly subject: string }
  | { readonly organizationId: OrganizationId }
);
