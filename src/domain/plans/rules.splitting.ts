const numbered = /(?:^|[\s;,.:])(?=\d{1,2}\)\s)/u;
/** A dash that begins the text or a line of it, or stands behind a colon or a semicolon. */
const dashed = /(?:^|[:;]|(?<!\s)(?=[^\S\n]*\n))\s*[-–—•]\s+/u;

/**
 * Parts that the words of a measure themselves show: «1) … 2) …», lines of a list, lines. One part where they
 * show none; the marks of a list are not kept.
 */
export function proposedParts(title: string): string[] {
  for (const mark of [numbered, dashed, /\n+/u]) {
    const parts = title
      .split(mark)
      .map((part) =>
        part
          .replace(/^\s*\d{1,2}\)\s*/u, '')
          .replace(/(?<![\s;,])[\s;,]+$/u, '')
          .trim(),
      )
      .filter((part) => part !== '');
    if (parts.length > 1) return parts;
  }
  return [title];
}
