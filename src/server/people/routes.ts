import { type Actor, holds } from '#domain/access/actor.ts';
import { authorize } from '#domain/access/authorized.ts';
import { maxDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import { canManagePeople } from '#domain/people/access.ts';
import type { peopleContract } from '#domain/people/contract.ts';
import type { DemoAccount, SignedIn } from '#domain/people/model.ts';
import { requireStaff } from '#domain/people/rules.appointing.ts';
import { requireRoleOfOrganization } from '#domain/people/rules.ts';
import { rights } from '#domain/rights.ts';
import { getOrganizationKind, getRegion } from '#server/directory/store.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { newPassword, type Passwords } from '#server/lib/password.ts';
import { findSession, openSession } from '#server/lib/session.ts';
import { appointOrPropose, realToday, requireAdministratorLeft } from './service.appointing.ts';
import { withMark } from './service.marks.ts';
import { requireStrong } from './service.strength.ts';
import { provePassword, signIn, wrongPassword } from './service.ts';
import * as sessions from './store.sessions.ts';
import * as people from './store.ts';

type Presentable = Pick<Call, 'tx' | 'actor' | 'today' | 'conditional'> & {
  passwordIssued: boolean;
  person: { fullName: string; csrfToken: string };
};

/** What a page needs to know of its person. */
async function presentSignedIn({
  tx,
  actor,
  person,
  today,
  conditional,
  passwordIssued,
}: Presentable): Promise<SignedIn> {
  const held = await people.getPerson(tx, actor.userId);
  const region = await getRegion(tx, actor.regionId);
  return {
    user: { id: actor.userId, login: held.login, fullName: person.fullName },
    appointments: held.appointments.filter((a) => actor.appointments.some((b) => b.id === a.id)),
    rights: rights.filter((right) => holds(actor, right)),
    csrfToken: person.csrfToken,
    draftKey: await people.getDraftKey(tx, actor.userId),
    region: { name: region.name, timeZone: region.timeZone },
    today,
    conditional,
    ...(passwordIssued ? { mustChangePassword: true as const } : {}),
  };
}

export function peopleRoutes(
  demoAccounts: readonly DemoAccount[],
  passwords: Passwords,
): Handlers<typeof peopleContract> {
  return {
    async getSession({ db, sessionToken, securityNow }) {
      if (sessionToken === undefined) return { signedIn: null, demoAccounts: [...demoAccounts] };
      const signedIn = await db.transaction().execute(async (tx) => {
        const session = await findSession(tx, sessionToken, securityNow);
        return session ? presentSignedIn({ tx, ...session, person: session }) : null;
      });
      return { signedIn, demoAccounts: [...demoAccounts] };
    },

    async signIn(call, { body }) {
      const { token, browserMarks } = await signIn(call, body, passwords);
      call.setSessionToken(token);
      call.setBrowserMarks(browserMarks);
      return call.db.transaction().execute(async (tx) => {
        const session = await openSession(tx, token, call.securityNow);
        return presentSignedIn({ tx, ...session, person: session });
      });
    },

    async signOut({ tx, person, forgetSessionToken }) {
      await sessions.deleteSession(tx, person.tokenHash);
      forgetSessionToken();
      return undefined;
    },

    async changePassword(entry, { body }) {
      const known = await provePassword(entry, body.current);
      await requireStrong(entry, body);
      const next = await passwords.hash(body.next);
      return async ({ tx, actor, person, browserMarks, setBrowserMarks, note }) => {
        if (!(await people.replacePassword(tx, actor.userId, known, next))) throw wrongPassword();
        await sessions.deleteSessionsOf(tx, actor.userId, person.tokenHash);
        // The marks ended with the old password; this browser stays known.
        setBrowserMarks(withMark(browserMarks, { userId: actor.userId, passwordHash: next }));
        note(`user:${actor.userId}`);
        return undefined;
      };
    },

    listPeople: ({ tx, scope }, { query }) => people.listPeople(tx, scope, query),

    async addPerson(_entry, { body }) {
      const password = newPassword();
      const passwordHash = await passwords.hash(password);
      return async (call) => {
        const { tx, actor, securityNow, newId, note } = call;
        requireRoleOfOrganization(body.role, await getOrganizationKind(tx, body.organizationId));
        const id = newId<'user'>();
        await people.insertPerson(tx, {
          regionId: actor.regionId,
          id,
          ...body,
          passwordHash,
          passwordIssuedAt: securityNow,
          by: actor.userId,
        });
        const { waits } = await appointOrPropose(call, id, body);
        const { login, role, organizationId } = body;
        note(`user:${id}`, { login, role, organizationId, ...(waits ? { awaitsAgreement: true } : {}) });
        return { person: await people.getPerson(tx, id), password };
      };
    },

    async appoint(call, { params, body }) {
      const { tx, note } = call;
      requireStaff(await people.getPerson(tx, params.id));
      requireRoleOfOrganization(body.role, await getOrganizationKind(tx, body.organizationId));
      const { waits } = await appointOrPropose(call, params.id, body);
      note(`user:${params.id}`, body, waits ? 'person.appointment_proposed' : undefined);
      return people.getPerson(tx, params.id);
    },

    async endAppointment(call, { params, body }) {
      const { tx, actor, note } = call;
      const person = await takePerson(tx, actor, params.id);
      const appointment = person.appointments.find((a) => a.id === params.appointmentId);
      if (!appointment) throw new AppError('not_found', 'person.no_such_appointment');
      if (body.validTo <= appointment.validFrom)
        throw new AppError('invalid', 'person.ends_before_start', { field: 'validTo' });
      if (appointment.role === 'ministry_admin') {
        const on = maxDate(body.validTo, realToday(call));
        await requireAdministratorLeft(call, on, { appointment: appointment.id });
      }
      await people.endAppointment(tx, person, appointment.id, body.validTo);
      note(`user:${params.id}`, { appointmentId: appointment.id, ...body });
      return people.getPerson(tx, params.id);
    },

    async resetPassword(_entry, { params }) {
      const password = newPassword();
      const passwordHash = await passwords.hash(password);
      return async ({ tx, actor, securityNow, note }) => {
        const person = await takePerson(tx, actor, params.id);
        requireStaff(person);
        await people.issuePassword(tx, person, passwordHash, securityNow);
        await sessions.deleteSessionsOf(tx, params.id);
        note(`user:${params.id}`);
        return { password };
      };
    },

    async setBlocked(call, { params, body }) {
      const { tx, actor, securityNow, note } = call;
      if (params.id === actor.userId) throw new AppError('conflict', 'person.cannot_block_self');
      const person = await takePerson(tx, actor, params.id);
      if (body.blocked) await requireAdministratorLeft(call, realToday(call), { users: [person.id] });
      await people.setBlocked(tx, person, body.blocked ? securityNow : null);
      if (body.blocked) await sessions.deleteSessionsOf(tx, params.id);
      note(`user:${params.id}`, body);
      return people.getPerson(tx, params.id);
    },
  };
}

async function takePerson(tx: Call['tx'], actor: Actor, id: UserId): Promise<people.Managed> {
  return authorize(actor, await people.getPerson(tx, id), 'manage', canManagePeople);
}
