import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const root = path.resolve(import.meta.dirname, '../..');
const args = ['--no-sandbox', '--disable-gpu'];

/**
 * How to start Chromium: the one in CHROMIUM_PATH, else the one from npm with its own libraries and
 * fonts, unpacked once into .cache/browser. Nothing of the machine but the kernel is needed.
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return { executablePath: chosen, args, env: { ...definedEnvironment() } };
  const home = await unpackedBrowser();
  return {
    executablePath: path.join(home, 'chromium'),
    // The package's own list has --single-process: there, closing one context ends the whole browser.
    args: ['--headless=shell', ...args],
    env: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      HOME: home,
      TMPDIR: path.join(home, 'tmp'),
      // Without it a file with a Russian name is saved as «download».
      LANG: 'C.UTF-8',
      LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    },
  };
}

async function unpackedBrowser(): Promise<string> {
  const packageFolder = path.resolve(
    path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
  );
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = path.join(root, '.cache/browser', version);
  if (fs.existsSync(home)) return home;
  // Only a complete browser gets the final name: the package trusts whatever file it finds.
  const draft = `${home}.${process.pid}`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(path.join(draft, 'tmp'), { recursive: true, mode: 0o700 });
  await unpackInto(draft, path.join(packageFolder, 'bin'));
  fs.writeFileSync(path.join(draft, 'fonts.conf'), fontSettings(home));
  try {
    fs.renameSync(draft, home);
  } catch (error) {
    if (!fs.existsSync(home)) throw error;
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return home;
}

/** The package unpacks into the temporary folder, which for that moment is ours alone. */
async function unpackInto(folder: string, archives: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath(archives);
    await inflate(path.join(archives, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The bundled settings name /tmp/fonts; without any font a page with an input crashes the browser. */
function fontSettings(home: string): string {
  const folders = [path.join(home, 'fonts'), path.join(root, 'node_modules/@expo-google-fonts')];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
}
