import { createHmac, randomBytes } from 'node:crypto';
import type { UserId } from '#domain/kernel/ids.ts';
import { sameToken } from '#server/lib/session.ts';

/** People who share one computer, as in a staff room. */
const MOST_PEOPLE = 8;

interface Person {
  readonly userId: UserId;
  readonly passwordHash: string;
}

/**
 * A browser keeps a mark of everybody who has signed in by it, newest first: `<person>.<nonce>.<signature>`, one
 * after another. The key of a signature is the person's stored hash, whose salt nobody knows outside of the database:
 * no secret of the server is needed, and with the password the marks of all browsers end.
 * @returns what tells this browser from others of the person; undefined for a browser that is not theirs
 */
export function markOf(marks: string | undefined, person: Person): string | undefined {
  return marksIn(marks).flatMap((mark) => {
    const [userId, nonce] = mark.split('.');
    const genuine = userId === person.userId && nonce !== undefined && sameToken(mark, signed(person, nonce));
    return genuine ? [nonce] : [];
  })[0];
}

/** The marks of the browser once the person has signed in by it. */
export function withMark(marks: string | undefined, person: Person): string {
  const own = signed(person, markOf(marks, person) ?? randomBytes(16).toString('base64url'));
  const others = marksIn(marks).filter((mark) => !mark.startsWith(`${person.userId}.`));
  return [own, ...others].slice(0, MOST_PEOPLE).join('~');
}

const marksIn = (marks: string | undefined) => (marks ? marks.split('~').slice(0, MOST_PEOPLE) : []);

function signed({ userId, passwordHash }: Person, nonce: string): string {
  const named = `${userId}.${nonce}`;
  return `${named}.${createHmac('sha256', passwordHash).update(named).digest('base64url')}`;
}
