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

/** Nothing was said to a server that was never reached. */
const unreached = new Set([
  'EDNS',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAUTH',
  'ETLS',
]);

function attemptOf(error: unknown): Attempt {
  const words = error instanceof Error ? error.message : String(error);
  const { code, errno, cause, responseCode } = error as Readonly<
    Record<'code' | 'errno' | 'cause' | 'responseCode', unknown>
  >;
  if (typeof responseCode === 'number')
    return { is: 'refused', forGood: responseCode >= 500 && responseCode !== 503, words };
  const causes = [
    code,
    errno,
    (cause as { code?: unknown } | undefined)?.code,
    /E[A-Z]{5,}/.exec(words)?.[0],
  ];
  return causes.some((one) => unreached.has(String(one)))
    ? { is: 'unreached', words }
    : { is: 'doubted', words };
}
