import { fileNameOf } from '#domain/documents/model.printed.ts';
import type { Campaign } from '../model.ts';
import type { FormPaper } from '../present.paper.ts';
import { words } from '../texts/ru/archives.ts';

/** A file system takes 255 bytes for a name, and a folder may stand before it: letters of two bytes. */
const LONGEST_PART = 50;

const cutTo = (text: string, longest: number): string =>
  [...text.toWellFormed()].slice(0, longest).join('').trim();

/** «007 – город Бузулук – Школа № 101.xlsx»: the number keeps apart what is called the same. */
export function entryName(
  at: number,
  total: number,
  { school, municipality }: { readonly school: string; readonly municipality: string },
): string {
  const number = String(at).padStart(Math.max(2, String(total).length), '0');
  const parts = [number, cutTo(municipality, LONGEST_PART), cutTo(school, LONGEST_PART)];
  return fileNameOf(parts.join(' – '), 'xlsx');
}

/** «Сведения о ресурсах, 2020, все формы.zip». */
export const archiveFileName = ({ period }: Campaign, paper: FormPaper): string =>
  fileNameOf(`${paper.name}, ${period}, ${words.file}`, 'zip');
