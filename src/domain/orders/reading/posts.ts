/** Beginnings of the words by which documents name somebody who works in an organisation. */
const posts =
  'руководител|директор(?!ат)|начальник|заместител|зам(?:\\.|\\s)|специалист|эксперт|педагог(?!ич)|учител|преподавател|воспитател|методист|куратор|тьютор|заведующ|завуч|завхоз|библиотекар|председател|глав[аы]\\s|представител|координатор|секретар|психолог(?!ич)|министр(?:\\s|$)';

/** Folded words that begin with a post: «главные специалисты отдела». */
export const role = new RegExp(`^(?:[а-я-]+(?:ые|ый|ие|ий|ая) |кл\\. ?)?(?:${posts})`, 'u');

/** A post in any case and number; «представительство» and «учительский» are none. */
const post = new RegExp(
  `^(?:${posts})(?:[ьяюеиауыо]|ом|ем|ей|ов|ам|ями?|ами|ям|ах|ях|ий|ие|их|ими?|его|ему|ая|ую)?\\s*$`,
  'u',
);
const adjective = /(?:ые|ый|ие|ий|ая|ых|их|ым|им|ыми|ими|ого|его|ому|ему|ой|ую)$/u;

/**
 * Whose posts folded words name: «заместителям руководителей опорных школ» → «опорных школ». An adjective before
 * a post belongs to the post, one behind it to the organisation.
 */
export function bodyOfPosts(words: string): string | undefined {
  const parts = words.split(' ');
  let body = 0;
  for (const [at, part] of parts.entries()) {
    if (post.test(`${part} `)) body = at + 1;
    else if (part !== 'и' && !adjective.test(part)) break;
  }
  return body > 0 && body < parts.length ? parts.slice(body).join(' ') : undefined;
}
