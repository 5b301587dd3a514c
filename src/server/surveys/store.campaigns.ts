import type { LocalDate } from '#domain/kernel/dates.ts';
import type { CampaignId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';

/** `false`: it was closed before. */
export async function setClosed(
  tx: Tx,
  id: CampaignId,
  { by, at }: { by: UserId; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('campaigns')
    .set({ closed_at: at, closed_by: by })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function setOwnDueDate(tx: Tx, id: SurveyFormId, dueOn: LocalDate): Promise<void> {
  await tx.updateTable('survey_forms').set({ due_on: dueOn }).where('id', '=', id).execute();
}

export async function setReopened(tx: Tx, id: SurveyFormId, at: Date): Promise<void> {
  await tx.updateTable('survey_forms').set({ reopened_at: at }).where('id', '=', id).execute();
}
