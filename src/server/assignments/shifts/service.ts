import type { z } from 'zod';
import { authorize, unattended } from '#domain/access/authorized.ts';
import { acceptorsOf, canReport, type DecidedSubject } from '#domain/assignments/access.ts';
import { canDecideShift } from '#domain/assignments/shifts/access.ts';
import type { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { Shift } from '#domain/assignments/shifts/model.ts';
import { refusalOfDay, refusalToAsk, refusalToDecide } from '#domain/assignments/shifts/rules.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError, refused } from '#domain/kernel/errors.ts';
import type { AssignmentId, AssignmentShiftId } from '#domain/kernel/ids.ts';
import type { Call } from '#server/lib/call.ts';
import { type AssignmentDetail, getAssignment } from '../store.ts';
import { insertShift, listShifts, type ShiftRow, setDecision } from './store.ts';

export const presentShift = ({
  askedBy: _,
  at,
  grantedOn,
  words,
  decidedBy,
  decidedAt,
  ...row
}: ShiftRow): Shift => ({
  ...row,
  at: at.toISOString(),
  decision: decidedAt
    ? { grantedOn, words: words ?? '', by: decidedBy ?? '', at: decidedAt.toISOString() }
    : null,
});

export const chargedOf = ({ organization, municipalityId, laidOnOfficer }: AssignmentDetail) => ({
  organizationId: organization.id,
  organizationKind: organization.kind,
  municipalityId,
  laidOnOfficer,
});

/** Whose requests a person may be asked to decide. */
export const decidingOf = ({ actor }: Pick<Call, 'actor'>) => ({
  deciders: acceptorsOf(actor).filter((one) => one !== 'municipal_authority'),
  notAskedBy: actor.userId,
});

/** What the page of an assignment says and offers of its day. */
export async function presentShifts(call: Call, row: AssignmentDetail) {
  const rows = await listShifts(call.tx, row.id);
  const shifts = rows.map(presentShift);
  const open = rows.find(({ decidedAt }) => decidedAt === null);
  const mayAsk = canReport(call.actor, chargedOf(row));
  return {
    shifts,
    /** Why no later day can be asked for: key of texts/errors; undefined where the person has nothing to ask. */
    shiftRefusal: mayAsk ? (refusalToAsk({ ...row, shifts }, call.today)?.reason ?? null) : undefined,
    shiftToDecide:
      open && canDecideShift(call.actor, { ...chargedOf(row), askedBy: open.askedBy }) ? open.id : null,
  };
}

type Asked = z.output<typeof shiftsContract.askShift.body>;

/** @throws AppError `forbidden`, `stale`, `conflict`, `invalid` */
export async function askShift(call: Call, id: AssignmentId, { version, wantedOn, reason }: Asked) {
  const { tx, actor, now, today, newId } = call;
  const found = await getAssignment(tx, call.scope, today, id, 'lock');
  call.note(`assignment:${id}`, { wantedOn });
  const row = authorize(actor, found, 'shift', (who, subject) => canReport(who, chargedOf(subject)));
  if (row.version !== version) throw new AppError('stale', 'assignment.stale', { version: row.version });
  const shifts = (await listShifts(tx, id)).map(presentShift);
  const fromOn = row.dueOn ?? today;
  const refusal = refusalToAsk({ ...row, shifts }, today) ?? refusalOfDay(row, wantedOn);
  if (refusal) throw refused(refusal);
  const { regionId, userId } = actor;
  const shiftId = newId<'assignment_shift'>();
  await insertShift(tx, row, { regionId, id: shiftId, fromOn, wantedOn, reason, by: userId, at: now });
}

type Decided = z.output<typeof shiftsContract.decideShift.body>;

/** @throws AppError `not_found`, `forbidden`, `stale` where another person has decided, `invalid` */
export async function decideShift(
  call: Call,
  { id, shiftId }: { readonly id: AssignmentId; readonly shiftId: AssignmentShiftId },
  { grantedOn, words }: Decided,
) {
  const { tx, actor, now, today } = call;
  const found = await getAssignment(tx, call.scope, today, id, 'lock');
  call.note(`assignment:${id}`, { grantedOn });
  const shift = (await listShifts(tx, id)).find((one) => one.id === shiftId);
  if (!shift) throw new AppError('not_found', 'shift.not_found');
  const subject = (row: AssignmentDetail): Omit<DecidedSubject, 'reportedBy' | 'lastBy'> => chargedOf(row);
  const row = authorize(actor, found, 'decide_shift', (who, one) =>
    canDecideShift(who, { ...subject(one), askedBy: shift.askedBy }),
  );
  const refusal = refusalToDecide(presentShift(shift), grantedOn, today);
  if (refusal) throw refused(refusal);
  await setDecision(tx, row, shiftId, { grantedOn, words, by: actor.userId, at: now });
}

/** The controller moves the day of what is overdue at once, with the reason; it counts as a shift for ever. */
export async function setDayAtOnce(
  call: Call,
  row: AssignmentDetail,
  { day, text }: { readonly day: LocalDate; readonly text: string },
): Promise<void> {
  const { tx, actor, now, newId, today } = call;
  const { regionId, userId: by } = actor;
  const id = newId<'assignment_shift'>();
  const fromOn = row.dueOn ?? today;
  const open = (await listShifts(tx, row.id)).find(({ decidedAt }) => decidedAt === null);
  const decided = unattended(row, 'decide_shift');
  if (open) return setDecision(tx, decided, open.id, { grantedOn: day, words: text, by, at: now });
  await insertShift(tx, unattended(row, 'shift'), {
    regionId,
    id,
    fromOn,
    wantedOn: day,
    reason: text,
    by,
    at: now,
  });
  await setDecision(tx, decided, id, { grantedOn: day, words: text, by, at: now });
}
