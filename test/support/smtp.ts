import { SMTPServer } from 'smtp-server';

/** What a server does with the next letters. */
export type Manner =
  | 'takes'
  /** 550 at the recipient. */
  | 'refuses'
  /** 550 at the sender: whoever the letter is for. */
  | 'refuses_us'
  /** 535: it does not believe who we are. */
  | 'denies'
  /** 451 at the recipient. */
  | 'puts_off'
  /** The line breaks before all of the letter is there. */
  | 'dies_midway'
  /** It has the letter, and the line breaks before it says so. */
  | 'loses_the_answer'
  /** It says nothing any more. */
  | 'hangs';

export interface Delivered {
  readonly to: string;
  readonly messageId: string;
  readonly source: string;
}

export interface TestSmtp {
  readonly url: string;
  readonly delivered: Delivered[];
  manner: Manner;
  close(): Promise<void>;
}

const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

/** A real SMTP server at a free port that keeps every letter it has taken. */
export async function openSmtp(): Promise<TestSmtp> {
  const delivered: Delivered[] = [];
  const state: { manner: Manner } = { manner: 'takes' };
  const sockets = new Map<string, () => void>();
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onAuth(_, __, callback) {
      if (state.manner === 'denies') return callback(refusal(535, 'wrong password'));
      callback(null, { user: 'opora' });
    },
    onMailFrom(_, __, callback) {
      callback(state.manner === 'refuses_us' ? refusal(550, 'sender not allowed') : null);
    },
    onRcptTo(_, session, callback) {
      if (state.manner === 'refuses') return callback(refusal(550, 'no such person'));
      if (state.manner === 'puts_off') return callback(refusal(451, 'come back later'));
      if (state.manner === 'dies_midway') return sockets.get(session.id)?.();
      callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (state.manner === 'hangs') return;
        const source = Buffer.concat(chunks).toString();
        const [recipient] = session.envelope.rcptTo;
        delivered.push({
          to: recipient?.address ?? '',
          messageId: /^Message-ID: (.+)$/im.exec(source)?.[1] ?? '',
          source,
        });
        if (state.manner === 'loses_the_answer') sockets.get(session.id)?.();
        else callback();
      });
    },
  });
  server.on('error', () => undefined);
  server.onConnect = (session, callback) => {
    const connection = [...server.connections].find(({ session: own }) => own?.id === session.id);
    sockets.set(session.id, () => connection?._socket.destroy());
    callback();
  };
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://opora:password@127.0.0.1:${port}`,
    delivered,
    get manner() {
      return state.manner;
    },
    set manner(next) {
      state.manner = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
