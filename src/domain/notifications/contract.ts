import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { addressSchema, letterSchema, letterStates, mailSettingsSchema } from './model.ts';

export const notificationsContract = defineContract({
  getMailSettings: {
    summary: 'Where the person gets the daily letter, and whether there is a mail server',
    method: 'GET',
    path: '/api/mail-settings',
    right: 'assignment.read',
    audit: 'mail.settings_shown',
    response: mailSettingsSchema,
  },
  setMailSettings: {
    summary: 'Set the address and the hour of the daily letter, or turn it off',
    method: 'PUT',
    path: '/api/mail-settings',
    right: 'assignment.read',
    audit: 'mail.settings_changed',
    body: addressSchema,
    response: mailSettingsSchema,
  },
  listLetters: {
    summary: 'The outbox: letters and where they stand, the newest first',
    method: 'GET',
    path: '/api/letters',
    right: 'letter.read',
    audit: 'mail.letters_listed',
    query: z.object({ state: z.enum(letterStates).optional(), ...pageQuery }),
    response: listPage(letterSchema),
  },
});
