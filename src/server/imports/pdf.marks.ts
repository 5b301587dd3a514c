import { OPS, type PDFPageProxy } from 'unpdf/pdfjs';
import type { Page } from './pdf.page.ts';
import { type Glyph, identity, matrixOf, Pen } from './pdf.pen.ts';

type Args = readonly unknown[];
const number = (args: Args, index = 0): number => (Number.isFinite(args[index]) ? Number(args[index]) : 0);

const strokes: readonly number[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke];
const fills: readonly number[] = [OPS.fill, OPS.eoFill];

const steps: Readonly<Record<number, (pen: Pen, args: Args) => void>> = {
  [OPS.save]: (pen) => pen.save(),
  [OPS.restore]: (pen) => pen.restore(),
  [OPS.transform]: (pen, args) => pen.transform(args),
  [OPS.beginGroup]: (pen) => pen.save(),
  [OPS.endGroup]: (pen) => pen.restore(),
  [OPS.paintFormXObjectBegin]: (pen, [matrix]) => {
    pen.save();
    pen.transform(matrix);
  },
  [OPS.paintFormXObjectEnd]: (pen) => pen.restore(),
  [OPS.beginText]: (pen) => pen.startText(identity),
  [OPS.setTextMatrix]: (pen, [matrix]) => pen.startText(matrixOf(matrix) ?? identity),
  [OPS.moveText]: (pen, args) => pen.moveText(number(args), number(args, 1)),
  [OPS.setLeadingMoveText]: (pen, args) => {
    pen.set({ leading: -number(args, 1) });
    pen.moveText(number(args), number(args, 1));
  },
  [OPS.nextLine]: (pen) => pen.nextLine(),
  [OPS.setFont]: (pen, args) => pen.set({ size: number(args, 1) }),
  [OPS.setGState]: (pen, [entries]) => {
    for (const [key, value] of entries as [string, Args][]) {
      if (key === 'Font') pen.set({ size: number(value, 1) });
    }
  },
  [OPS.setCharSpacing]: (pen, args) => pen.set({ letterGap: number(args) }),
  [OPS.setWordSpacing]: (pen, args) => pen.set({ wordGap: number(args) }),
  [OPS.setHScale]: (pen, args) => pen.set({ stretch: number(args) / 100 }),
  [OPS.setLeading]: (pen, args) => pen.set({ leading: number(args) }),
  [OPS.setTextRise]: (pen, args) => pen.set({ rise: number(args) }),
  [OPS.showText]: (pen, [glyphs]) => pen.show(glyphs as (Glyph | number | null)[]),
  [OPS.constructPath]: (pen, [paint, paths]) => {
    const stroked = strokes.includes(Number(paint));
    if (!stroked && !fills.includes(Number(paint))) return;
    for (const path of paths as (ArrayLike<number> | null)[]) if (path) pen.draw(path, stroked);
  },
};

/** The words and lines of a page. No picture is opened, no font is loaded, nothing runs. */
export async function readMarks(page: PDFPageProxy): Promise<Page> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const pen = new Pen(matrixOf(page.getViewport({ scale: 1 }).transform) ?? identity);
  for (let i = 0; i < fnArray.length; i++) steps[fnArray[i] ?? 0]?.(pen, (argsArray[i] as Args | null) ?? []);
  pen.closeWord();
  return { words: pen.words, rules: pen.rules };
}
