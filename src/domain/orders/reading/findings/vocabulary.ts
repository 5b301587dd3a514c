/** Abbreviations with «и» inside that name one body. Source: Federal law 120-ФЗ of 24.06.1999, art. 4 and 11. */
export const joinedAbbreviations: readonly string[] = ['КДН и ЗП', 'КДНиЗП'];
