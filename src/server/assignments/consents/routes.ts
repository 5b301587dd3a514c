import { authorize } from '#domain/access/authorized.ts';
import type { consentsContract } from '#domain/assignments/consents/contract.ts';
import { refusalOfConsent } from '#domain/assignments/consents/rules.ts';
import { refused } from '#domain/kernel/errors.ts';
import { canApprovePlans } from '#domain/plans/access.ts';
import { keepAct } from '#server/documents/service.acts.ts';
import type { Handlers } from '#server/lib/call.ts';
import { presentAssignment } from '../service.ts';
import { getAssignment } from '../store.ts';
import { setConsent } from './store.ts';

export const consentsRoutes = (): Handlers<typeof consentsContract> => ({
  async noteConsent(call, { params: { id }, body: { act, dueOn } }) {
    const { tx, actor, scope, today, now } = call;
    const found = await getAssignment(tx, scope, today, id, 'lock');
    call.note(`assignment:${id}`, { dueOn });
    const row = authorize(actor, found, 'consent', canApprovePlans);
    const { organization, status, consent } = row;
    const standing = { organizationKind: organization.kind, status, hasConsent: consent !== null };
    const refusal = refusalOfConsent(standing, dueOn, today);
    if (refusal) throw refused(refusal);
    await setConsent(tx, row, { actId: await keepAct(call, act), dueOn }, now);
    return presentAssignment(call, id);
  },
});
