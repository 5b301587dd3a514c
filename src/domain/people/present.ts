/** «Аметистова Екатерина Николаевна» as «Аметистова Е. Н.»: so people are named in papers, and it fits everywhere. */
export function shortName(fullName: string): string {
  const [surname = '', ...given] = fullName.trim().split(/\s+/u);
  const initials = given.map((name) => `${name.charAt(0).toUpperCase()}.`);
  return [surname, ...initials].join('\u00a0');
}
