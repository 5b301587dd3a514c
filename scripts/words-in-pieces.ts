import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** A file of words: whose they are (`texts` for the ground's), in which language, of which namespace. */
export interface WordsFile {
  readonly owner: string;
  readonly language: string;
  readonly name: string;
}

const domain = path.resolve(import.meta.dirname, '../src/domain');

/**
 * In a build the files of words travel in few pieces: a request costs more than its bytes. Which piece a file belongs
 * to says `pieceOf`; what is imported and what it holds stays the same.
 */
export function wordsInPieces(pieceOf: (file: WordsFile) => string): Plugin {
  const all = fs.globSync(['texts/*/*.ts', '*/texts/*/*.ts'], { cwd: domain });
  const files = all.map((file) => {
    const words = read(file);
    const name = `${words.owner}_${words.name}`.replaceAll('-', '_');
    return { path: path.join(domain, file), piece: `words-${pieceOf(words)}`, export: name };
  });
  const pieces = Map.groupBy(files, ({ piece }) => piece);
  return {
    name: 'opora-words-in-pieces',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]domain[\\/](\w+[\\/]texts|texts[\\/]register)\.ts$/ },
      handler(code, id) {
        const inPieces = code.replace(/import\('(\.[^']+)'\)/g, (asWritten, target: string) => {
          const file = files.find((one) => one.path === path.resolve(path.dirname(id), target));
          return file ? `import('${file.piece}').then((piece) => piece.${file.export})` : asWritten;
        });
        return { code: inPieces, map: null };
      },
    },
    resolveId: (id) => (pieces.has(id) ? id : undefined),
    load: (id) =>
      pieces
        .get(id)
        ?.map((file) => `export * as ${file.export} from ${JSON.stringify(file.path)};`)
        .join('\n'),
  };
}

function read(file: string): WordsFile {
  const [name = '', language = '', , owner = 'texts'] = file.replace(/\.ts$/, '').split(/[\\/]/).reverse();
  return { owner, language, name };
}
