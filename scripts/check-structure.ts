import path from 'node:path';
import { checkTree } from './structure-checks.ts';

/** Refuses what breaks the house: `node scripts/check-structure.ts [root]`. */
const { lines, passed } = checkTree(path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..')));
for (const line of lines) console.log(line);
process.exitCode = passed ? 0 : 1;
