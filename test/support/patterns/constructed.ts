import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Prints the patterns that files put together while they are loaded: `node constructed.ts root files…`. */
const [root = '', ...files] = process.argv.slice(2);
const found: { source: string; flags: string; place: string }[] = [];
const source = pathToFileURL(path.join(root, 'src/')).href;

function note(pattern: RegExp): RegExp {
  const caller = new Error().stack?.split('\n').find((line) => line.includes(source)) ?? '';
  const place = caller.slice(caller.indexOf(source)).replace(/:\d+\)?$/u, '');
  found.push({
    source: pattern.source,
    flags: pattern.flags,
    place: `src/${place.slice(source.length)}`,
  });
  return pattern;
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, words, made) => note(Reflect.construct(target, words, made) as RegExp),
  apply: (target, _, words) => note(Reflect.construct(target, words) as RegExp),
});

for (const file of files) await import(pathToFileURL(path.join(root, file)).href);
process.stdout.write(JSON.stringify(found.filter(({ place }) => place !== 'src/')));
