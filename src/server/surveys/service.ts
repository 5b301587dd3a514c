import type { CellConflict } from '#domain/forms/model.merge.ts';
import type { Answers, CellChange, FormDefinition } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { countCarried } from '#domain/forms/rules.carried.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import {
  availableToSubmit,
  cellOfComment,
  checkForm,
  isExplainable,
  progress,
} from '#domain/forms/rules.check.ts';
import { checkAnswer } from '#domain/forms/rules.input.ts';
import { type AppliedChange, type BasedChange, mergeChanges } from '#domain/forms/rules.merge.ts';
import { project } from '#domain/forms/rules.project.ts';
import { findOverfilled } from '#domain/forms/rules.room.ts';
import { dayIn, type LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import { canDo } from '#domain/surveys/access.ts';
import { cellsWithin, type Visible } from '#domain/surveys/access.visible.ts';
import { applyTo } from '#domain/surveys/change-requests/rules.ts';
import type { SurveyForm, Timeliness } from '#domain/surveys/model.ts';
import { requireOpenSections } from '#domain/surveys/rules.sections.ts';
import {
  availableActions,
  decideStep,
  isSchoolClosed,
  nextRound,
  timelinessOfForm,
} from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { listReminders } from './campaigns/store.reminders.ts';
import { keepAsked } from './help/service.ts';
import { presentDelegations } from './service.delegation.ts';
import { findPreviousOf, requireConfirmed } from './service.prefill.ts';
import type { SeenForm } from './service.reading.ts';
import { type Permitted, placeOf } from './service.taking.ts';
import * as aggregates from './store.aggregates.ts';
import * as answers from './store.answers.ts';
import { setCellCounts } from './store.burden.ts';
import { listLastSubmissions } from './store.submissions.ts';
import * as forms from './store.ts';

export async function saveCells(
  call: Call,
  def: FormDefinition,
  form: Permitted<'fill'>,
  changes: readonly BasedChange[],
): Promise<{ version: number; conflicts: CellConflict[] }> {
  requireOpenSections(
    form.openSections,
    changes.map(({ cell }) => cell),
  );
  requireValid(def, changes, call.today);
  const merge = mergeChanges(form, changes);
  requireRoom(def, form, merge.applied);
  const edit = { regionId: call.actor.regionId, by: call.actor.userId, at: call.now };
  const version =
    merge.applied.length === 0
      ? form.version
      : await answers.applyChanges(call.tx, form, edit, merge.applied);
  call.note(`survey_form:${form.id}`, {
    cells: merge.applied.length,
    conflicts: merge.conflicts.length,
    version,
  });
  return { version, conflicts: await presentConflicts(call, form, merge.conflicts) };
}

/** @throws AppError `invalid` naming every cell that is not of the form or does not fit its field */
export function requireValid(def: FormDefinition, changes: readonly CellChange[], today: LocalDate): void {
  const cells = changes.flatMap(({ cell, value }) => {
    const spec = findCell(def, cell);
    if (!spec || spec.field.derived) return [{ cell, error: 'unknown_cell' }];
    const error = value === null ? undefined : checkAnswer(spec.field, value, today);
    return error ? [{ cell, error }] : [];
  });
  if (cells.length > 0) throw new AppError('invalid', 'survey.invalid_answers', { cells });
}

/** @throws AppError `too_large` when a repeated row would be given more times than the form allows */
export function requireRoom(
  def: FormDefinition,
  form: forms.FormDocument,
  applied: readonly AppliedChange[],
): void {
  const after = applyTo(form.answers, applied);
  const answered = applied.flatMap(({ cell, after: value }) => (value === null ? [] : [cell]));
  const overfilled = findOverfilled(def, after, answered);
  if (overfilled) throw new AppError('too_large', 'survey.too_many_rows', { ...overfilled });
}

async function presentConflicts(
  call: Call,
  form: forms.FormDocument,
  conflicts: readonly BasedChange[],
): Promise<CellConflict[]> {
  const last = await answers.listLastChanges(
    call.tx,
    form.id,
    conflicts.map((c) => c.cell),
  );
  return conflicts.flatMap(({ cell, value }) => {
    const theirs = last.find((change) => change.cell === cell);
    if (!theirs) return [];
    const { by, at, version, after } = theirs;
    return [{ cell, mine: value, theirs: after, version, by, at: at.toISOString() }];
  });
}

/** More explanations than a form has cells with warnings are not explanations. */
const MAX_COMMENTS = 500;

/**
 * What was explained in a section that was not given back stands; a new warning there, raised by a correction
 * elsewhere, may still be explained.
 * @throws AppError `invalid`, `too_large`, `conflict`
 */
export function requireCommentRoom(def: FormDefinition, form: forms.FormDocument, key: string): void {
  if (Object.hasOwn(form.comments, key)) {
    requireOpenSections(form.openSections, [cellOfComment(key)]);
    return;
  }
  if (!isExplainable(def, key)) throw new AppError('invalid', 'survey.no_such_warning', { field: 'key' });
  if (Object.keys(form.comments).length < MAX_COMMENTS) return;
  throw new AppError('too_large', 'survey.too_many_comments', { limit: MAX_COMMENTS });
}

/** Freezes the answers as sent and projects their numbers. */
export async function submit(call: Call, def: FormDefinition, form: Permitted<'submit'>): Promise<void> {
  const { step } = decideStep(form, 'submit');
  const previous = await findPreviousOf(call, form);
  const reading = readForm(def, form.answers, previous?.answers);
  const findings = checkForm(reading, form.comments, call.today);
  const submission = availableToSubmit(findings, progress(reading));
  if (!submission.available) throw new AppError('conflict', 'survey.not_ready', { ...submission });
  requireConfirmed(reading, form.carried);

  const at = { by: call.actor.userId, at: call.now };
  await setCellCounts(call.tx, form, {
    filled: Object.keys(reading.answers).length,
    carried: countCarried(form.carried.cells, reading.answers),
  });
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const round = nextRound(form);
  await forms.setSubmitted(call.tx, form, { round, errors: submission.errors, warnings, ...at });
  await aggregates.saveProjection(call.tx, projected(call, form), project(def, form.answers));
  await keepAsked(call, form, form.answers);
  await answers.insertStep(call.tx, {
    regionId: call.actor.regionId,
    formId: form.id,
    id: call.newId(),
    step,
    round,
    reason: null,
    frozen: {
      head: { school: form.school.name, municipality: form.municipality.name, sender: call.person.fullName },
      answers: reading.answers,
      comments: form.comments,
    },
    ...at,
  });
}

export const projected = (call: Call, form: forms.FormHead): aggregates.ProjectedForm => ({
  regionId: call.actor.regionId,
  formId: form.id,
  campaignId: form.campaign.id,
  municipalityId: form.municipality.id,
  schoolId: form.school.id,
});

/** Against the form's own due date, as of today. */
export function timelinessNow(
  { status, closure, dueOn, firstSubmittedAt, submittedAt }: forms.FormHead,
  { today, timeZone }: Pick<Call, 'today' | 'timeZone'>,
): Timeliness {
  return timelinessOfForm(
    {
      status,
      schoolClosed: isSchoolClosed({ status, closure }, today),
      dueOn,
      firstSubmittedOn: firstSubmittedAt && dayIn(timeZone, firstSubmittedAt),
      submittedOn: submittedAt && dayIn(timeZone, submittedAt),
    },
    today,
  );
}

export function presentHead(form: Visible<forms.FormHead>, call: Call) {
  return {
    id: form.id,
    campaign: form.campaign,
    school: form.school,
    municipality: form.municipality,
    status: form.status,
    round: form.round,
    opened: form.openedAt !== null,
    timeliness: timelinessNow(form, call),
    submittedAt: form.submittedAt?.toISOString() ?? null,
    returnReason: form.returnReason,
    dueOn: form.dueOn,
    reopened: form.reopened,
    closure: form.closure,
  };
}

export async function presentForm(call: Call, form: SeenForm): Promise<SurveyForm> {
  const { id, only } = form;
  const isWhole = only === null;
  const sent = form.status === 'returned' ? await findSent(call, id) : null;
  const previous = await findPreviousOf(call, form);
  const history = isWhole ? await answers.listSteps(call.tx, id) : [];
  return {
    ...presentHead(form, call),
    version: form.version,
    openSections: form.openSections && [...form.openSections],
    answers: form.answers,
    sent: sent && cellsWithin(sent, only),
    cellVersions: form.cellVersions,
    comments: form.comments,
    reminder: isWhole ? ((await listReminders(call.tx, [id])).get(id) ?? null) : null,
    carried: { cells: form.carried.cells, confirmed: [...form.carried.confirmed] },
    previous: previous ? { ...previous, answers: cellsWithin(previous.answers, only) } : null,
    section: only,
    delegations: await presentDelegations(call, form),
    history: history.map((step) => ({ ...step, at: step.at.toISOString() })),
    actions: availableActions(form)
      .filter((action) => isWhole || action === 'fill')
      .filter((action) => canDo(action)(call.actor, placeOf(form))),
  };
}

async function findSent(call: Call, id: forms.FormHead['id']): Promise<Answers | null> {
  const [last] = await listLastSubmissions(call.tx, id);
  return last?.answers ?? null;
}

/** Opens a collection: one empty form for each school that it asks. */
export async function openCampaign(
  call: Pick<Call, 'tx' | 'actor' | 'now' | 'newId'>,
  campaign: forms.NewCampaign,
  schools: readonly { id: OrganizationId; municipality: { id: forms.FormHead['municipality']['id'] } }[],
): Promise<void> {
  await forms.insertCampaign(call.tx, {
    ...campaign,
    regionId: call.actor.regionId,
    openedAt: call.now,
  });
  await forms.insertForms(
    call.tx,
    call.actor.regionId,
    campaign.id,
    schools.map((school) => ({
      id: call.newId<'survey_form'>(),
      schoolId: school.id,
      municipalityId: school.municipality.id,
    })),
  );
}
