import { unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import type { PrintedFormat } from '#domain/documents/model.printed.ts';

/** All that a file holds as text: every part of an archive as it is, every word of a PDF. */
export async function printedText(format: PrintedFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return (await extractText(Uint8Array.from(bytes), { mergePages: true })).text;
  const parts = Object.values(unzipSync(bytes));
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}
