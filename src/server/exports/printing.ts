import type { PrintedDocument, PrintedFormat } from '#domain/documents/model.printed.ts';
import { writeDocx } from './docx.ts';
import { writePdf } from './pdf.ts';
import type { PrintAnswer, PrintRequest } from './printer.ts';
import { writeXlsx } from './xlsx.ts';

/** The process of the printer: papers in, bytes out, one after another. */

const writers = { docx: writeDocx, pdf: writePdf, xlsx: writeXlsx } as const satisfies Record<
  PrintedFormat,
  unknown
>;

/** What XML has no place for; a tab would begin another cell when the file is read again. */
const unprintable = /[^\P{Cc}\n]/gu;

const printable = (paper: PrintedDocument): PrintedDocument =>
  JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(unprintable, ' ') : value,
  );

async function answerTo({ paper, format }: PrintRequest): Promise<PrintAnswer> {
  try {
    return { bytes: await writers[format](printable(paper)), rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    return { error: String(error), rssBytes: process.memoryUsage.rss() };
  }
}

process.on('message', async (message) => {
  process.send?.(await answerTo(message as PrintRequest));
});
process.on('disconnect', () => process.exit());
