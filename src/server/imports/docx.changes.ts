import { collapseSpaces } from '#domain/kernel/text.ts';
import type { SourceDocument, SourceNotice } from '#domain/orders/reading/source.ts';
import { paragraphText } from './docx.text.ts';
import { findAll } from './docx.xml.ts';
import type { XmlNode } from './xml.ts';

const marks = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const shown = 3;
const longest = 200;

const changesIn = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((one) => (marks.has(one.name) ? [one] : changesIn(one)));

const wordsOf = (node: XmlNode): string =>
  node.name === 't' || node.name === 'delText' ? node.text : node.children.map(wordsOf).join('');

/** That somebody's changes were left neither accepted nor rejected: the text is read with them taken. */
export function noticeOfChanges(body: XmlNode, { lines }: SourceDocument): SourceNotice[] {
  const changed = findAll(body, 'p').flatMap((paragraph) => {
    const places = changesIn(paragraph)
      .map(wordsOf)
      .filter((words) => words.trim() !== '');
    return places.length > 0 ? [{ paragraph, places }] : [];
  });
  if (changed.length === 0) return [];
  const places = changed.flatMap((one) => one.places);
  const printed = places.slice(0, shown).map(collapseSpaces).join(' … ').slice(0, longest);
  const left = changed
    .map(({ paragraph }) => collapseSpaces(paragraphText(paragraph, { labelOf: () => '' })))
    .find((text) => text !== '');
  const line = left === undefined ? undefined : lines.find(({ text }) => collapseSpaces(text).includes(left));
  return [{ code: 'tracked_changes', line: line?.no ?? 1, printed, params: { places: places.length } }];
}
