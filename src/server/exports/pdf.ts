import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedDocument } from '#domain/documents/model.printed.ts';
import { qrVector } from './qr.ts';

const template = readFileSync(path.join(import.meta.dirname, 'official.typ'), 'utf8');
const fonts = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

let compiler: NodeCompiler | undefined;

/** What the template may read besides its data: nothing, so the workspace is an empty folder of its own. */
function openCompiler(): NodeCompiler {
  const workspace = mkdtempSync(path.join(tmpdir(), 'opora-typst-'));
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }));
  return NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: ['400Regular', '700Bold'].map((face) => path.join(fonts, face)) }],
  });
}

/**
 * A tagged PDF for people and for programs that read aloud (ПП РФ 07.02.2026 № 102). PDF/UA-1 refuses a letter
 * that the typeface lacks: such a paper is tagged all the same, and shows an empty box there.
 */
export async function writePdf(paper: PrintedDocument): Promise<Uint8Array> {
  compiler ??= openCompiler();
  const inputs = { paper: JSON.stringify(paper), qr: await qrVector(paper.record.address) };
  const typeset = compiler.compile({ mainFileContent: template, inputs });
  if (!typeset.result) throw new Error(JSON.stringify(typeset.takeDiagnostics()?.shortDiagnostics));
  try {
    return compiler.pdf(typeset.result, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(typeset.result);
  } finally {
    compiler.evictCache(0);
  }
}
