import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
let compiler: NodeCompiler | undefined;

/** The bytes of a PDF set by this Typst source in the letters of official papers. */
export function pdfOf(source: string): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: tmpdir(),
    fontArgs: [{ fontPaths: ['400Regular', '700Bold'].map((face) => path.join(fonts, face)) }],
  });
  const mainFileContent = `#set text(font: "Tinos", size: 12pt, lang: "ru", hyphenate: false)\n${source}`;
  return new Uint8Array(compiler.pdf({ mainFileContent }));
}

const escaped = (text: string): string => text.replace(/[\\#*_$`<>@[\]]/gu, '\\$&').replaceAll('\n', ' \\ ');
const cellOf = (cell: string): string => (cell.startsWith('table.') ? cell : `[${escaped(cell)}]`);

export interface SetTable {
  readonly columns: string;
  readonly stroke?: string;
  /** Cells row after row; Typst's own `table.cell(…)[…]` for a merged one. */
  readonly cells: readonly string[];
  readonly more?: string;
}

/** A table of Typst: borders as told, the white inside the cells as usual. */
export const tableOf = ({ columns, stroke = '0.5pt', cells, more = '' }: SetTable): string =>
  `#table(columns: (${columns}), stroke: ${stroke}, ${more} ${cells.map(cellOf).join(', ')})\n`;
