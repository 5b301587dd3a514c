import type { FormDefinition } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { availableToSubmit, checkForm, progress } from '#domain/forms/rules.check.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';
import { dayIn, daysBetween } from '#domain/kernel/dates.ts';
import type { AuditEvent } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { canDo } from '#domain/surveys/access.ts';
import type { Visible } from '#domain/surveys/access.visible.ts';
import { bandOf, typicalOf } from '#domain/surveys/comparison/rules.peers.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Outcome, Peers, QueueRow } from '#domain/surveys/model.review.ts';
import { requireClean } from '#domain/surveys/rules.queue.ts';
import { availableActions } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { findPreviousOf } from '../service.prefill.ts';
import type { SeenForm } from '../service.reading.ts';
import { type Permitted, placeOf } from '../service.taking.ts';
import { presentHead } from '../service.ts';
import type { FormHead } from '../store.ts';
import { takeDecision } from './service.ts';
import { countOpenRemarks, findRural, listPeers } from './store.ts';

export async function presentQueue(call: Call, forms: readonly Visible<FormHead>[]): Promise<QueueRow[]> {
  const open = await countOpenRemarks(
    call.tx,
    forms.map(({ id }) => id),
  );
  return forms.map((form) => ({
    ...presentHead(form, call),
    version: form.version,
    findings: form.findings,
    openRemarks: open.get(form.id) ?? 0,
    waitingDays:
      form.status === 'submitted' && form.submittedAt
        ? daysBetween(dayIn(call.timeZone, form.submittedAt), call.today)
        : null,
    actions: availableActions(form).filter((action) => canDo(action)(call.actor, placeOf(form))),
  }));
}

interface Wanted {
  readonly id: SurveyFormId;
  readonly version: number;
}
type Bulk = 'accept' | 'return';
/** The journal of a form tells of a decision in whichever way it was made. */
const eventOf = {
  accept: surveysContract.accept.audit,
  return: surveysContract.sendBack.audit,
} as const satisfies Record<Bulk, AuditEvent>;

/**
 * The same decision on many forms, in one transaction. All rows are locked first, in the order of their ids,
 * and only then the aggregates, in the order of municipalities: nobody waits for one another in a circle.
 */
export async function decideMany<A extends Bulk>(
  call: Call,
  wanted: readonly Wanted[],
  action: A,
  take: (one: Wanted) => Promise<Permitted<A>>,
  decide: (form: Permitted<A>) => Promise<void>,
): Promise<Outcome[]> {
  const once = [...new Map(wanted.map((one) => [one.id, one])).values()];
  const outcomes = new Map<SurveyFormId, Outcome>();
  const taken: Permitted<A>[] = [];
  const attempt = async (id: SurveyFormId, act: () => Promise<void>) => {
    outcomes.set(id, { id, refusal: null });
    try {
      await act();
    } catch (error) {
      // A rule refuses before anything is written, so the transaction goes on with the other forms.
      if (!(error instanceof AppError)) throw error;
      call.refusedInside(error);
      outcomes.set(id, { id, refusal: { reason: error.reason, detail: { ...error.detail } } });
    }
  };
  for (const one of once.sort((a, b) => (a.id < b.id ? -1 : 1)))
    await attempt(one.id, async () => void taken.push(await take(one)));
  for (const form of taken.sort((a, b) => (a.municipality.id < b.municipality.id ? -1 : 1))) {
    await attempt(form.id, async () => {
      await decide(form);
      await writeJournal(call.tx, {
        regionId: call.actor.regionId,
        userId: call.actor.userId,
        event: eventOf[action],
        subject: `survey_form:${form.id}`,
        businessAt: call.now,
        requestId: call.requestId,
      });
    });
  }
  const done = taken.map(({ id }) => id).filter((id) => outcomes.get(id)?.refusal === null);
  call.note('survey_forms', { forms: done, refused: outcomes.size - done.length });
  return [...outcomes.values()];
}

export async function acceptClean(call: Call, def: FormDefinition, form: Permitted<'accept'>): Promise<void> {
  const previous = await findPreviousOf(call, form);
  const reading = readForm(def, form.answers, previous?.answers);
  const { errors } = availableToSubmit(checkForm(reading, form.comments, call.today), progress(reading));
  const open = await countOpenRemarks(call.tx, [form.id]);
  requireClean({ errors, openRemarks: open.get(form.id) ?? 0 });
  await takeDecision(call, def, form, 'accept');
}

/** @param pupilsCell the cell that tells how many pupils a school has */
export async function findPeers(
  call: Call,
  def: FormDefinition,
  form: SeenForm,
  pupilsCell: string | undefined,
): Promise<Peers | null> {
  const slot = slotsOf(def).findIndex(({ key }) => key === pupilsCell);
  const pupils = pupilsCell === undefined ? undefined : form.answers[pupilsCell];
  const rural = await findRural(call.tx, form.id);
  if (slot < 0 || typeof pupils !== 'number' || rural === null) return null;
  const band = bandOf(pupils);
  const { regionId } = call.actor;
  const peers = await listPeers(call.tx, { regionId, campaignId: form.campaign.id, slot, rural, band });
  const typical = typicalOf(def, peers, form.municipality.id);
  return typical ? { rural, ...band, schools: peers.length, ...typical } : null;
}
