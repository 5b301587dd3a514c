// The built server: Node keeps what it has compiled, and faults name lines of the sources.
import module from 'node:module';
import path from 'node:path';

const built = path.resolve(import.meta.dirname, '../dist/server');
module.enableCompileCache(path.join(built, 'compiled'));
process.setSourceMapsEnabled(true);
await import(path.join(built, 'main.js'));
