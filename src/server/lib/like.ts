/** Text as a pattern of LIKE that means exactly itself. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/** A pattern of LIKE for texts that have this one in them. */
export function containing(text: string): string {
  return `%${literally(text)}%`;
}
