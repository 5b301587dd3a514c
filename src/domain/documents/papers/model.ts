import { z } from 'zod';
import { organizationRefSchema } from '#domain/directory/model.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { lineSchema } from '#domain/kernel/written.ts';
import { evidenceKinds } from '../model.evidence.ts';
import { storedFileSchema } from '../model.ts';

/** What lies in the register; a record of the product is none of these. */
export type PaperKind = Exclude<(typeof evidenceKinds)[number], 'record'>;
export const paperKinds = evidenceKinds.filter((kind): kind is PaperKind => kind !== 'record');
export const paperKindSchema = z.enum(paperKinds as [PaperKind, ...PaperKind[]]);

const count = z.number().int().min(1).max(100_000).nullable().default(null);
const line = (longest: number) => lineSchema(1, longest).nullable().default(null);

/** What is written of a paper; which of it a kind needs tells `neededOf`. */
export const writtenPaperSchema = z.object({
  kind: paperKindSchema,
  /** What it is about: «о назначении муниципального координатора». */
  subject: lineSchema(3, 300),
  number: line(60),
  signedOn: localDateSchema.nullable().default(null),
  /** Who signed it, by office. */
  signatory: line(300),
  /** Of an agreement: the other side. */
  party: line(300),
  /** Of training and events: how many, never who. */
  people: count,
  hours: count,
  decisions: count,
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
});
export type WrittenPaper = z.output<typeof writtenPaperSchema>;

export const MAX_PAPER_FILES = 10;

/** As a person writes it into the register. */
export const newPaperSchema = writtenPaperSchema.extend({
  fileIds: z.array(idSchema<'file'>()).max(MAX_PAPER_FILES).default([]),
});
export type NewPaper = z.output<typeof newPaperSchema>;

/** What a kind may need. */
export const paperFields = [
  'number',
  'signedOn',
  'signatory',
  'party',
  'people',
  'hours',
  'decisions',
  'link',
  'files',
] as const;
export type PaperField = (typeof paperFields)[number];

export const paperSchema = writtenPaperSchema.extend({
  id: idSchema<'paper'>(),
  version: z.number().int(),
  organization: organizationRefSchema,
  files: z.array(storedFileSchema),
  isComplete: z.boolean(),
  /** Other papers of the organisation, its kind and year with the same number. */
  sameNumber: z.number().int(),
  /** Reports that it proves. */
  proves: z.number().int(),
  by: z.string(),
  at: instantSchema,
  /** Why it was taken out of the register; null where it stands. */
  withdrawn: z.string().nullable(),
});
export type Paper = z.infer<typeof paperSchema>;
