import type { NewProof } from '#domain/documents/model.proofs.ts';
import type { Call } from '#server/lib/call.ts';
import { insertProof, insertWithdrawal } from './store.proofs.ts';

/**
 * Notes in the transaction of the change itself that something is done, or that it is no longer: every feature says it
 * here, and knows nothing of who waits for it. Saying the same again changes nothing.
 */
export async function noteProof(
  { tx, actor, now, newId }: Pick<Call, 'tx' | 'actor' | 'now' | 'newId'>,
  proof: NewProof,
): Promise<void> {
  const noted = { regionId: actor.regionId, id: newId<'proof_fact'>(), at: now };
  if (proof.holds) await insertProof(tx, noted, proof);
  else await insertWithdrawal(tx, noted, proof);
}
