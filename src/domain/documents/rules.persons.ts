/** «Иванова М. И.», «Салтыкова-Щедрина М.Е.», as they stand in a list and in the name of a file. */
const surnameFirst =
  /(?<![А-Яа-яЁё])[А-ЯЁ][а-яё]{2,30}(?:-[А-ЯЁ][а-яё]{2,30})?[ _]{1,3}[А-ЯЁ][._] ?[А-ЯЁ](?:[._]|$)/u;
/** «М. И. Иванова». */
const initialsFirst = /(?<![А-Яа-яЁё])[А-ЯЁ][._] ?[А-ЯЁ][._] ?[А-ЯЁ][а-яё]{2,30}/u;

/**
 * What in a text or in a name of a file looks like a surname with initials, or undefined. Only a warning hangs on it:
 * it may be a teacher or who signed, but of pupils nothing is given except numbers (152-ФЗ, and the order asks for
 * no more).
 */
export function findPerson(text: string): string | undefined {
  const plain = text.replace(/[\p{Zs}\t]/gu, ' ');
  return (surnameFirst.exec(plain) ?? initialsFirst.exec(plain))?.[0].trim();
}
