import { describe, expect, it } from 'vitest';
import { childOf, childrenOf, parseXml } from './xml.ts';

describe('parseXml', () => {
  it('gives names without prefixes, attributes, words and children', () => {
    const xml = `<?xml version="1.0"?><!-- note --><w:a w:x="1 &gt; 0" y='"'>до<b/>после<![CDATA[ <c> ]]></w:a>`;
    const root = childOf(parseXml(xml), 'a');
    expect(root?.text).toBe('допосле <c> ');
    expect([...(root?.attributes ?? [])]).toEqual([
      ['x', '1 > 0'],
      ['y', '"'],
    ]);
    expect(childrenOf(root, 'b')).toHaveLength(1);
  });

  it('takes a closing bracket inside of quotes for a letter', () => {
    expect(childOf(parseXml('<a code="<b>"/>'.replace('<b', 'b')), 'a')?.attributes.get('code')).toBe('b>');
  });

  it('knows the five entities and numbers of letters, and no others', () => {
    expect(childOf(parseXml('<a>&lt;&amp;&#1071;&#x42F;&mine;&#0;&#x110000;</a>'), 'a')?.text).toBe(
      '<&ЯЯ&mine;',
    );
  });

  it('leaves unread elements out with all that is in them', () => {
    const root = parseXml('<a><b>1<c>2<b/></c></b><c>3</c></a>', new Set(['b']));
    expect(childOf(root, 'a')?.children.map(({ name, text }) => [name, text])).toEqual([['c', '3']]);
  });

  it.each([
    ['a tag that does not close', '<a'],
    ['an element that does not close', '<a><b></b>'],
    ['an element closed twice', '<a></a></a>'],
    ['elements closed crosswise', '<a><b></a></b>'],
    ['a comment without end', '<!-- a'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['elements in one another without end', '<a>'.repeat(100_000)],
  ])('throws at %s', (_, xml) => {
    expect(() => parseXml(xml)).toThrow();
  });
});
