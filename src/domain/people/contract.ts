import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { roles } from '#domain/access/roles.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { lineSchema } from '#domain/kernel/written.ts';
import { passwordSchema, personSchema, sessionSchema, signedInSchema } from './model.ts';

const ofPerson = z.object({ id: idSchema<'user'>() });
const newAppointment = z.object({
  role: z.enum(roles),
  organizationId: idSchema<'organization'>(),
  validFrom: localDateSchema,
});

export const peopleContract = defineContract({
  getSession: {
    summary: 'Who is signed in on this browser',
    method: 'GET',
    path: '/api/session',
    right: 'public',
    audit: 'session.shown',
    response: sessionSchema,
  },
  signIn: {
    summary: 'Sign in by login and password',
    method: 'POST',
    path: '/api/session',
    right: 'public',
    audit: 'session.opened',
    body: z.object({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) }),
    response: signedInSchema,
  },
  signOut: {
    summary: 'Sign out of this browser',
    method: 'DELETE',
    path: '/api/session',
    right: 'signed_in',
    audit: 'session.closed',
    whileIssued: true,
    response: 'empty',
  },
  changePassword: {
    summary: 'Change one’s own password; other browsers are signed out',
    method: 'PUT',
    path: '/api/session/password',
    right: 'signed_in',
    audit: 'person.password_changed',
    whileIssued: true,
    secret: true,
    works: 'before',
    body: z.object({ current: z.string().min(1).max(200), next: passwordSchema }),
    response: 'empty',
  },
  listPeople: {
    summary: 'People of the region with their appointments',
    method: 'GET',
    path: '/api/people',
    right: 'people.read',
    audit: 'person.listed',
    journal: true,
    query: z.object({
      search: z.string().trim().max(200).optional(),
      ...pageQuery,
    }),
    response: listPage(personSchema),
  },
  addPerson: {
    summary: 'Add a person with a first appointment; the password is shown once',
    method: 'POST',
    path: '/api/people',
    right: 'people.manage',
    audit: 'person.added',
    secret: true,
    works: 'before',
    body: newAppointment.extend({
      login: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9][a-z0-9._@-]{2,99}$/),
      fullName: lineSchema(3, 200),
    }),
    response: z.object({ person: personSchema, password: z.string() }),
  },
  appoint: {
    summary:
      'Give a person one more appointment; one as administrator, or of one’s own, waits until another administrator agrees',
    method: 'POST',
    path: '/api/people/:id/appointments',
    right: 'people.manage',
    audit: 'person.appointed',
    params: ofPerson,
    body: newAppointment,
    response: personSchema,
  },
  endAppointment: {
    summary: 'End an appointment from a day on',
    method: 'PUT',
    path: '/api/people/:id/appointments/:appointmentId/end',
    right: 'people.manage',
    audit: 'person.dismissed',
    params: ofPerson.extend({ appointmentId: idSchema<'appointment'>() }),
    body: z.object({ validTo: localDateSchema }),
    response: personSchema,
  },
  resetPassword: {
    summary: 'Give a person a new password, shown once; their browsers are signed out',
    method: 'POST',
    path: '/api/people/:id/password',
    right: 'people.manage',
    audit: 'person.password_reset',
    secret: true,
    works: 'before',
    params: ofPerson,
    response: z.object({ password: z.string() }),
  },
  setBlocked: {
    summary: 'Block a person from signing in, or let them in again',
    method: 'PUT',
    path: '/api/people/:id/block',
    right: 'people.manage',
    audit: 'person.block_changed',
    params: ofPerson,
    body: z.object({ blocked: z.boolean() }),
    response: personSchema,
  },
});
