import path from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { type WordsFile, wordsInPieces } from './words-in-pieces.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What a build of the register alone gives out besides the register. */
async function piecesOf(pieceOf: (file: WordsFile) => string) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [wordsInPieces(pieceOf)],
    build: { write: false, minify: false, rolldownOptions: { input: 'src/domain/texts/register.ts' } },
  });
  if (!('output' in built)) throw new Error('one build was asked for');
  return built.output.flatMap((file) => (file.type === 'chunk' && file.isDynamicEntry ? [file] : []));
}

it('brings the words of one piece in one file, and every file of words in its piece', async () => {
  const pieces = await piecesOf(
    ({ language, name }) => `${language}-${name === 'errors' ? 'errors' : 'pages'}`,
  );
  expect(pieces.map(({ name }) => name).sort()).toEqual([
    'words-en-errors',
    'words-en-pages',
    'words-ru-errors',
    'words-ru-pages',
  ]);
  const code = Object.fromEntries(pieces.map((piece) => [piece.name, piece.code]));
  expect(code['words-ru-errors']).toContain('Форму тем временем изменил другой человек');
  expect(code['words-ru-errors']).toContain('Запрос отправлен без ключа повтора');
  expect(code['words-ru-pages']).toContain('Перейти к содержанию');
  expect(code['words-ru-pages']).not.toContain('Запрос отправлен без ключа повтора');
});
