import { z } from 'zod';

/**
 * Control marks, marks of direction and of zero width, halves of a pair, separators of lines: with them two names
 * that are not the same look the same, and one of three lines hides two.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Of what stands in several lines: control marks, and marks that turn the direction of what follows. */
const turning = /(?!\n|\t)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** As a person meant it: a tab and every kind of space is a space, a soft hyphen shows nowhere, the ends are bare. */
export const cleanLine = (text: string): string =>
  text
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replaceAll('\u00ad', '')
    .trim();

/** Lines stay, also those that a text processor ends in its own way; what only a machine sees goes. */
export const cleanText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(turning, '').toWellFormed().trim();

/** For a line that is read rather than taken: what nobody sees is passed over. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

export const hasUnseen = (text: string): boolean => text.search(unseen) >= 0;

/** The same of a text of several lines. */
export const hasTurning = (text: string): boolean => text.replace(lineEnds, '\n').search(turning) >= 0;

/** The reason by which such a line is refused, wherever it is taken. */
export const UNSEEN = 'request.unseen_marks';

/** A name or another text of one line: of a person, an organisation, a group, a collection, a file, an act. */
export const lineSchema = (least: number, longest: number) =>
  z
    .string()
    .overwrite(cleanLine)
    .min(least)
    .max(longest)
    .refine((text) => !hasUnseen(text), { params: { reason: UNSEEN } });

/** A text of several lines: a report, a reason, a remark. */
export const textSchema = (least: number, longest: number) =>
  z.string().overwrite(cleanText).min(least).max(longest);
