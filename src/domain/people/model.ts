import { z } from 'zod';
import { roles } from '#domain/access/roles.ts';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { rights } from '#domain/rights.ts';

export const appointmentSchema = z.object({
  id: idSchema<'appointment'>(),
  role: z.enum(roles),
  organization: organizationRefSchema,
  municipality: municipalityRefSchema.nullable(),
  validFrom: localDateSchema,
  validTo: localDateSchema.nullable(),
});

/** Of an account of the demonstration: whether it lets anybody in now. */
export const demonstrationSchema = z.enum(['open', 'closed']);
export type Demonstration = z.infer<typeof demonstrationSchema>;

export const personSchema = z.object({
  id: idSchema<'user'>(),
  login: z.string(),
  fullName: z.string(),
  blocked: z.boolean(),
  /** Null for a real person. */
  demonstration: demonstrationSchema.nullable(),
  appointments: z.array(appointmentSchema),
});
export type Person = z.infer<typeof personSchema>;

/** Who is signed in, what they may do, and the two things a page always shows: region and day. */
export const signedInSchema = z.object({
  user: z.object({ id: idSchema<'user'>(), login: z.string(), fullName: z.string() }),
  appointments: z.array(appointmentSchema.omit({ validFrom: true, validTo: true })),
  rights: z.array(z.enum(rights)),
  csrfToken: z.string(),
  /** Seals what the person has typed and not sent, while it waits in the browser. */
  draftKey: z.string(),
  region: z.object({ name: z.string(), timeZone: z.string() }),
  /** The day that decides terms; `conditional` while a demonstration shows another day than today. */
  today: localDateSchema,
  conditional: z.boolean(),
  /** The password was issued by somebody else: until it is changed, nothing else is open. */
  mustChangePassword: z.literal(true).optional(),
});
export type SignedIn = z.infer<typeof signedInSchema>;

export const demoAccountSchema = z.object({ login: z.string(), password: z.string(), title: z.string() });
export type DemoAccount = z.infer<typeof demoAccountSchema>;

export const sessionSchema = z.object({
  signedIn: signedInSchema.nullable(),
  /** Only in a demonstration: the accounts offered on the sign-in page. */
  demoAccounts: z.array(demoAccountSchema),
});

/** NIST SP 800-63B §5.1.1: length decides, no forced mixture of characters. */
export const passwordSchema = z.string().min(10).max(200);

/** A password that was issued and not changed lets nobody in after so many days. */
export const ISSUED_PASSWORD_DAYS = 7;
