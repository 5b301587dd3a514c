import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { freePort } from './product.ts';

export interface PeerSite {
  readonly address: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The peer's page, built and given out as the product's is: minified, compressed, one server. */
export async function servePeer(folder: string): Promise<PeerSite> {
  const outDir = path.join(folder, 'peer');
  await build({
    root: path.join(import.meta.dirname, 'peer'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  });
  const port = await freePort();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://peer');
    const file = path.join(outDir, pathname === '/' ? 'index.html' : path.normalize(pathname));
    if (!fs.existsSync(file)) return void response.writeHead(404).end();
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
    response.end(brotliCompressSync(fs.readFileSync(file)));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
