import { z } from 'zod';
import { instantSchema } from '#domain/kernel/dates.ts';

/** Shown as: в очереди · готовится · готов · не подготовлен · отменён. */
export const archiveStatuses = ['waiting', 'preparing', 'ready', 'failed', 'cancelled'] as const;

export type ArchiveStatus = (typeof archiveStatuses)[number];

/** All forms of a collection that a person may read, as one file that the queue prepares. */
export const archiveSchema = z.object({
  status: z.enum(archiveStatuses),
  /** Forms that are in the file already, of so many. */
  done: z.number().int(),
  total: z.number().int(),
  /** Bytes; null until it is ready. */
  size: z.number().int().nullable(),
  endedAt: instantSchema.nullable(),
  /** Until when a ready one can be downloaded. */
  keptUntil: instantSchema.nullable(),
});

export type Archive = z.infer<typeof archiveSchema>;
