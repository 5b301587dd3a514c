import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AppEndpoint } from '#domain/access/contract.ts';
import type { CallOf, ReplyOf } from '#domain/kernel/endpoint.ts';

/** A signed-in browser. */
export interface Browser {
  readonly token: string;
  readonly csrfToken: string;
}

export type Send = <E extends AppEndpoint>(as: Browser, endpoint: E, input: CallOf<E>) => Promise<ReplyOf<E>>;

/** Requests over kept connections, one per worker, with everything a browser sends. */
export function clientOf(port: number, connections: number): { send: Send; close: () => void } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const send: Send = (as, endpoint, input) => {
    const { params = {}, query = {}, body } = input as Readonly<Record<string, Record<string, unknown>>>;
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => String(params[name]));
    const search = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]));
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return request({
      agent,
      host: '127.0.0.1',
      port,
      method: endpoint.method,
      path: search.size > 0 ? `${path}?${search}` : path,
      headers: {
        cookie: `opora=${as.token}`,
        'x-csrf-token': as.csrfToken,
        ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(bytes ? { 'content-type': 'application/json', 'content-length': bytes.length } : {}),
      },
      bytes,
    });
  };
  return { send, close: () => agent.destroy() };
}

function request<T>({ bytes, ...options }: http.RequestOptions & { bytes: Buffer | undefined }): Promise<T> {
  return new Promise((resolve, reject) => {
    const sent = http.request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text) as T);
        else
          reject(
            new Error(`${options.method} ${options.path}: ${response.statusCode} ${text.slice(0, 300)}`),
          );
      });
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}
