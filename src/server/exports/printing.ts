import type { PrintedFormat } from '#domain/documents/model.printed.ts';
import { writeDocx } from './docx.ts';
import { writePdf } from './pdf.ts';
import type { PrintAnswer, PrintRequest } from './printer.ts';
import { writeXlsx } from './xlsx.ts';

/** The process of the printer: papers in, bytes out, one after another. */

const writers = { docx: writeDocx, pdf: writePdf, xlsx: writeXlsx } as const satisfies Record<
  PrintedFormat,
  unknown
>;

async function answerTo({ id, paper, format }: PrintRequest): Promise<PrintAnswer> {
  try {
    return { id, bytes: await writers[format](paper), rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    return { id, error: String(error), rssBytes: process.memoryUsage.rss() };
  }
}

let queue: Promise<unknown> = Promise.resolve();
process.on('message', (message) => {
  queue = queue.then(async () => process.send?.(await answerTo(message as PrintRequest)));
});
process.on('disconnect', () => process.exit());
