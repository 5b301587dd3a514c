import { z } from 'zod';
import { idSchema } from '#domain/kernel/ids.ts';

export const storedFileSchema = z.object({
  id: idSchema<'file'>(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
});
export type StoredFile = z.infer<typeof storedFileSchema>;

/** Largest attachment in bytes: a scan of a long act at 300 dpi. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** What an attachment may be: papers with their signatures and pictures, nothing that a browser would run. */
export const mediaTypeOf: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rtf: 'application/rtf',
  txt: 'text/plain',
  xml: 'application/xml',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
  sig: 'application/pkcs7-signature',
  p7s: 'application/pkcs7-signature',
};

/** Extension in lower case, or undefined when such a file is not taken. */
export function acceptedExtension(name: string): string | undefined {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && extension in mediaTypeOf ? extension : undefined;
}
