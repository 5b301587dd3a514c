import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { type WordsFile, wordsInPieces } from './scripts/words-in-pieces.ts';

const compressible = /\.(js|css|html|svg|json|map)$/;
const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Writes .br and .gz beside each text asset, so that the server never compresses on a request. */
function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'opora-precompress',
    apply: 'build',
    configResolved({ root, build }) {
      outDir = path.resolve(root, build.outDir);
    },
    async closeBundle() {
      const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name));
      await Promise.all(
        files.map(async (entry) => {
          const file = path.join(entry.parentPath, entry.name);
          const bytes = await readFile(file);
          await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, smallest));
          await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
        }),
      );
    },
  };
}

/** Words that several pages say travel together: what stands on every page, the desk, reasons of refusals, the journal. */
const together: Readonly<Record<string, readonly string[]>> = {
  first: ['app', 'account', 'calendar', 'organization-field'],
  desk: ['desk', 'plans', 'terms', 'year'],
  errors: ['errors'],
  journal: ['journal'],
};

/** The other words of a feature are a piece of its own. */
function pieceOf({ owner, language, name }: WordsFile): string {
  const [shared] = Object.entries(together).find(([, names]) => names.includes(name)) ?? [];
  return `${language}-${owner === 'texts' ? 'first' : (shared ?? owner)}`;
}

/**
 * On a slow line every request costs more than its bytes: what several pages share travels in a few pieces,
 * what one page alone needs comes with that page.
 */
const sharedPieces = [
  { name: 'vendor', test: /node_modules[\\/](?!@mantine|@noble)/ },
  { name: 'mantine', test: /node_modules[\\/]@mantine/, minShareCount: 2 },
  { name: 'shared', test: /src[\\/](web[\\/](?!forms)|domain[\\/](?!forms))/, minShareCount: 2 },
  { name: 'forms', test: /src[\\/](web[\\/]forms|domain[\\/]forms)/, minShareCount: 2 },
];

export default defineConfig({
  root: path.resolve(import.meta.dirname, 'src/web'),
  plugins: [react(), wordsInPieces(pieceOf), precompress()],
  build: {
    outDir: path.resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The libraries of every page travel once, in one piece that only an update of a library changes.
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: sharedPieces } } },
  },
  server: { proxy: { '/api': process.env.API_URL ?? 'http://localhost:8080' } },
});
