import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { planColumnsOf } from '#domain/orders/reading/columns.ts';
import type { Refusal } from '#domain/orders/reading/model.ts';
import type { SourceDocument } from '#domain/orders/reading/source.ts';
import { assemble } from './assemble.ts';
import { withBareTables } from './pdf.bare.ts';
import { blocksOf, partsOf } from './pdf.layout.ts';
import { readMarks } from './pdf.marks.ts';
import type { Page } from './pdf.page.ts';
import { TooManyMarks } from './pdf.pen.ts';

const mostPages = 300;

/** A PDF with a text layer: lines, and tables by the places of their words and borders. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument | Refusal> {
  const opening = getDocument({
    // The reader takes what it is given over for itself: a copy, and no Buffer, which it refuses.
    data: Uint8Array.from(bytes),
    // Nothing of a file may run, be drawn or be fetched; a picture larger than a point is never opened.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return await readDocument(await opening.promise);
  } catch (error) {
    if (error instanceof TooManyMarks) return { refused: 'too_large' };
    if (error instanceof Error && error.name === 'PasswordException') return { refused: 'encrypted' };
    // The reader promises no kinds of errors: what it cannot read is broken.
    return { refused: 'broken' };
  } finally {
    await opening.destroy();
  }
}

async function readDocument(file: PDFDocumentProxy): Promise<SourceDocument | Refusal> {
  if (file.numPages > mostPages) return { refused: 'too_large' };
  const pages: Page[] = [];
  for (let no = 1; no <= file.numPages; no++) {
    const page = await file.getPage(no);
    pages.push(await readMarks(page));
    page.cleanup();
  }
  if (!hasText(pages)) return { refused: 'pdf_scan' };
  const parts = partsOf(pages);
  if (parts.some((part) => 'lattice' in part && part.lattice.unsure)) return { refused: 'pdf_columns' };
  const drawn = assemble(blocksOf(parts));
  if (drawn.tables.some((table) => planColumnsOf(table) !== undefined)) return drawn;
  const bare = withBareTables(parts);
  return bare === 'unclear' ? { refused: 'pdf_columns' } : assemble(blocksOf(bare));
}

/** A scan has no letters, or a few of a stamp; a font without its alphabet gives signs that are no letters. */
function hasText(pages: readonly Page[]): boolean {
  const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters > 20 && letters * 2 > text.length;
}
