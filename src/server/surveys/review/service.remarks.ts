import type { FormDefinition } from '#domain/forms/model.ts';
import { findCell, sectionOf, sectionsOf } from '#domain/forms/rules.cells.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { RemarkId } from '#domain/kernel/ids.ts';
import {
  MAX_OPEN_REMARKS,
  MAX_REPLIES,
  type newRemarkSchema,
  type Remark,
} from '#domain/surveys/model.review.ts';
import { isOpenSection } from '#domain/surveys/rules.sections.ts';
import type { Call } from '#server/lib/call.ts';
import type { SeenForm } from '../service.reading.ts';
import type { Permitted } from '../service.taking.ts';
import type { FormDocument } from '../store.ts';
import * as store from './store.remarks.ts';
import { countOpenRemarks } from './store.ts';

/** Every remark on a form with what was replied. */
export async function listRemarks({ tx }: Pick<Call, 'tx'>, formId: FormDocument['id']): Promise<Remark[]> {
  const replies = Map.groupBy(await store.listReplies(tx, formId), ({ remarkId }) => remarkId);
  return (await store.listRemarks(tx, formId)).map(({ settledBy, settledAt, at, stood, ...remark }) => ({
    ...remark,
    at: at.toISOString(),
    stood: stood ?? {},
    settled: settledBy === null || settledAt === null ? null : { by: settledBy, at: settledAt.toISOString() },
    replies: (replies.get(remark.id) ?? []).map((reply) => ({
      id: reply.id,
      side: reply.side,
      text: reply.text,
      by: reply.by,
      at: reply.at.toISOString(),
    })),
  }));
}

/** Remarks as their reader may see them: a guest those on the given section. */
export async function presentRemarks(call: Call, { id, only }: SeenForm): Promise<Remark[]> {
  return (await listRemarks(call, id)).filter(({ section }) => only === null || section === only);
}

export async function addRemark(
  call: Call,
  def: FormDefinition,
  form: Permitted<'remark'>,
  remark: (typeof newRemarkSchema)['_output'],
): Promise<void> {
  requirePlace(def, remark);
  await requireFewOpen(call, form);
  await store.insertRemark(call.tx, {
    ...remark,
    id: call.newId<'remark'>(),
    formId: form.id,
    round: form.round,
    regionId: call.actor.regionId,
    by: call.actor.userId,
    at: call.now,
  });
  await giveBack(call, form, remark.section);
  call.note(`survey_form:${form.id}`, { section: remark.section, cell: remark.cell });
}

/** A remark on a section that was not given back gives it back: the school has to be able to answer by deed. */
async function giveBack(call: Call, form: Permitted<'remark'>, section: string): Promise<void> {
  if (!isOpenSection(form.openSections, section)) await store.openSection(call.tx, form, section);
}

async function requireFewOpen(call: Call, { id }: FormDocument): Promise<void> {
  const open = (await countOpenRemarks(call.tx, [id])).get(id) ?? 0;
  if (open >= MAX_OPEN_REMARKS)
    throw new AppError('too_large', 'remark.crowded', { limit: MAX_OPEN_REMARKS });
}

/** @throws AppError `invalid` when the form has no such section or cell, or the cell lies in another section */
function requirePlace(
  def: FormDefinition,
  { section, cell }: { section: string; cell: string | null },
): void {
  if (!sectionsOf(def).some(({ id }) => id === section))
    throw new AppError('invalid', 'survey.no_section', { field: 'section' });
  if (cell !== null && (!findCell(def, cell) || sectionOf(cell) !== section))
    throw new AppError('invalid', 'remark.no_cell', { field: 'cell' });
}

export async function reply(call: Call, form: Permitted<'reply'>, id: RemarkId, text: string): Promise<void> {
  const remark = await getRemark(call, form, id);
  if (remark.replies.length >= MAX_REPLIES)
    throw new AppError('too_large', 'remark.too_many_replies', { limit: MAX_REPLIES });
  await store.insertReply(call.tx, {
    id: call.newId(),
    remarkId: id,
    text,
    regionId: call.actor.regionId,
    by: call.actor.userId,
    at: call.now,
  });
  call.note(`survey_form:${form.id}`, { section: remark.section, cell: remark.cell });
}

export async function settle(
  call: Call,
  form: Permitted<'remark'>,
  id: RemarkId,
  settled: boolean,
): Promise<void> {
  const remark = await getRemark(call, form, id);
  if (!settled) await requireFewOpen(call, form);
  await store.setSettled(call.tx, form, id, settled ? { by: call.actor.userId, at: call.now } : null);
  if (!settled) await giveBack(call, form, remark.section);
  call.note(`survey_form:${form.id}`, { section: remark.section, cell: remark.cell, settled });
}

async function getRemark(call: Call, form: FormDocument, id: RemarkId): Promise<Remark> {
  const remark = (await listRemarks(call, form.id)).find((one) => one.id === id);
  if (!remark) throw new AppError('not_found', 'remark.not_found');
  return remark;
}
