import { createTransport } from 'nodemailer';
import type { Attempt } from '#domain/notifications/rules.ts';

export interface OutgoingLetter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server that letters are given to. */
export interface Mail {
  send(letter: OutgoingLetter): Promise<Attempt>;
  close(): void;
}

export interface MailOptions {
  /** smtp:// or smtps://, with name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  /** How long a server may be silent; a test does not wait for a minute. */
  readonly patienceMs?: number;
}

/** So many letters are on their way at once. */
const CONNECTIONS = 5;

/** Opens no connection before the first letter. */
export function openMail({ url, from, patienceMs = 60_000 }: MailOptions): Mail {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(url).hostname;
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { is: 'taken' };
      } catch (error) {
        return attemptOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What the transport says of a failure: the step of the protocol, the server's answer, the system's own code. */
interface Failure {
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly code?: unknown;
  readonly originalCode?: unknown;
}

/** Steps at which a server speaks of this letter; before them it speaks of us. */
const ofLetter: ReadonlySet<unknown> = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** No server was reached. */
const unreached: ReadonlySet<unknown> = new Set([
  'EDNS',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETLS',
]);

function attemptOf(error: unknown): Attempt {
  const words = error instanceof Error ? error.message : String(error);
  const { command, responseCode, code, originalCode } = error as Failure;
  if (typeof responseCode === 'number') {
    if (!ofLetter.has(command)) return { is: 'unreached', words };
    const forGood = responseCode >= 500 && responseCode !== 503;
    return { is: 'refused', forGood, atAddress: command === 'RCPT TO', words };
  }
  return { is: unreached.has(code) || unreached.has(originalCode) ? 'unreached' : 'doubted', words };
}
