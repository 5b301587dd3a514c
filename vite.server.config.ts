import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { wordsInPieces } from './scripts/words-in-pieces.ts';

const root = import.meta.dirname;
const outDir = path.join(root, 'dist/server');

/**
 * A module finds its neighbours (templates, tables, programs of side processes) beside its source, also when it has
 * been brought into another file.
 */
function keepPlaces(): Plugin {
  return {
    name: 'opora-keep-places',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('import.meta.') || id.includes('node_modules')) return;
      const source = path.relative(outDir, id);
      const placed = code
        .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${path.dirname(source)}')`)
        .replaceAll('import.meta.url', `new URL('${source}', import.meta.url).href`);
      // Lines stay where they were.
      return { code: placed, map: null };
    },
  };
}

/**
 * The server's own code in a few files: reading a thousand sources one by one is most of a start. Packages stay where
 * they are, but for two of many files that find nothing beside themselves.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [keepPlaces(), wordsInPieces(({ language }) => language)],
  ssr: { noExternal: ['kysely', 'zod'] },
  build: {
    ssr: 'src/server/main.ts',
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', sourcemapExcludeSources: true },
    },
  },
});
