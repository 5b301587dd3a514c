import { endOfDayIn } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { delegationStateOf } from '#domain/surveys/rules.delegation.ts';
import { momentIn } from '#server/directory/store.ts';
import type { PublicCall } from '#server/lib/call.ts';
import { inRegion } from '#server/lib/db.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { countWrongLink, limitOfLinks } from '#server/people/service.attempts.ts';
import { endFormerSession } from '#server/people/service.ts';
import { deleteSessionsOf, insertSession } from '#server/people/store.sessions.ts';
import { findByToken, findDelegation, setOpened } from './store.delegations.ts';

/**
 * Enters by a personal link. Opened on another device, the link ends the session of the first.
 * @throws AppError `not_found` for a link that is none, `forbidden` for one taken back or ended,
 *   `too_many` after many wrong ones
 */
export async function openDelegation(
  call: PublicCall,
  linkToken: string,
): Promise<{ formId: SurveyFormId; section: string }> {
  const { db, securityNow: now, address, requestId } = call;
  const delegation = await findByToken(db, hashToken(linkToken));
  if (!delegation) {
    await countWrongLink(db, limitOfLinks(address, 'link'), now);
    throw new AppError('not_found', 'delegation.unknown_link');
  }
  const { regionId } = delegation;
  await endFormerSession(call);
  const token = newToken();
  const opened = await inRegion(db, regionId, async (tx) => {
    const { now: businessAt, today, timeZone } = await momentIn(tx, regionId, now);
    const given = await findDelegation(tx, delegation.id);
    if (!given) throw new AppError('not_found', 'delegation.unknown_link');
    const state = delegationStateOf(given, today);
    if (state !== 'open') throw new AppError('forbidden', `delegation.${state}`);
    await deleteSessionsOf(tx, given.userId);
    const termMs = endOfDayIn(timeZone, given.until).getTime() - businessAt.getTime();
    await insertSession(tx, {
      regionId,
      userId: given.userId,
      tokenHash: hashToken(token),
      csrfToken: newToken(),
      now,
      userAgent: call.userAgent,
      endsAt: new Date(now.getTime() + termMs),
    });
    await setOpened(tx, given.id, businessAt);
    await writeJournal(tx, {
      regionId,
      userId: given.userId,
      event: 'session.opened_by_link',
      subject: `survey_form:${given.formId}`,
      detail: { section: given.section, address },
      businessAt,
      requestId,
    });
    return { formId: given.formId, section: given.section };
  });
  call.setSessionToken(token);
  return opened;
}
