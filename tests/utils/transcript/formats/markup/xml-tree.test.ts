import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readXmlTree, type XmlNode } from '@/utils/transcript/formats/markup/xml-tree';
import { readXmlTokens } from '@/utils/transcript/formats/markup/xml-tokens';

/** Writes a tree as `name(child child)`, texts in quotes: easier to compare than objects. */
function outline(node: XmlNode): string {
  if (typeof node === 'string') return JSON.stringify(node);
  const children = node.children.map(outline).join(' ');
  return node.name === '' ? children : `${node.name}(${children})`;
}

function attributesOf(tag: string): readonly (readonly [string, string])[] {
  const [token] = readXmlTokens(tag);
  return token?.kind === 'open' ? [...token.attributes] : [];
}

describe('an XML text', () => {
  test.each([
    ['is a tree of elements and texts', '<a><b>1</b>2</a>', 'a(b("1") "2")'],
    ['has names without their namespaces, in lower case', '<tt:P>1</tt:P>', 'p("1")'],
    ['has elements that close themselves', '<a/><b />1', 'a() b() "1"'],
    ['may leave elements open', '<a><b>1', 'a(b("1"))'],
    ['may close what is not open', '</b><a>1</c></a>', 'a("1")'],
    ['may close elements across one another', '<a><b>1</a>2</b>', 'a(b("1")) "2"'],
    ['may leave out that a line ends where the next begins', '<p>1<p>2', 'p("1") p("2")'],
    ['may write line breaks as HTML does', '<p>1<br>2</p>', 'p("1" br() "2")'],
    ['has characters for entities', '&lt;&amp;lt;&#39;&#x27;&rsquo;', '"<&lt;\'\'’"'],
    ['keeps entities that it does not know', '&lol;', '"&lol;"'],
    ['has comments, which are left out', '<a><!-- <b> -->1</a>', 'a("1")'],
    ['has CDATA, which is text as it is', '<a><![CDATA[<b>&amp;]]>1</a>', 'a("<b>&amp;" "1")'],
    ['has declarations, which are left out', '<?xml version="1.0"?><!DOCTYPE a><a/>', 'a()'],
    [
      'may declare entities, which are never expanded',
      '<!DOCTYPE a [<!ENTITY b "&c;&c;"> ]><a>&b;</a>',
      'a("&b;")',
    ],
    ['may hold a < that begins no tag', '1 < 2 <3', '"1 < 2 <3"'],
    ['may break off within a tag', '<a>1</a><b c="', 'a("1")'],
    ['may break off within a comment', '<a>1<!-- 2', 'a("1")'],
    ['may be empty', '', ''],
  ])('%s', (_, text, expected) => {
    expect(outline(readXmlTree(text))).toBe(expected);
  });

  test('has at most 16 elements within one another: deeper ones lie side by side', () => {
    const depthOf = (node: XmlNode): number =>
      typeof node === 'string' ? 0 : 1 + Math.max(0, ...node.children.map(depthOf));
    expect(depthOf(readXmlTree('<a>'.repeat(100)))).toBeLessThanOrEqual(17);
  });
});

describe('an attribute', () => {
  test.each([
    ['may be in double quotes', '<a b="1 > 2">', [['b', '1 > 2']]],
    ['may be in single quotes', "<a b='1'>", [['b', '1']]],
    [
      'may be without quotes',
      '<a b=1 c=2>',
      [
        ['b', '1'],
        ['c', '2'],
      ],
    ],
    [
      'may be without a value',
      '<a b c="1">',
      [
        ['b', ''],
        ['c', '1'],
      ],
    ],
    ['may have white space around its =', '<a b = "1">', [['b', '1']]],
    ['has characters for entities', '<a b="&quot;&amp;">', [['b', '"&']]],
    ['has a name without its namespace, in lower case', '<a xml:Lang="en">', [['lang', 'en']]],
    ['may lack its closing quote', '<a b="1>2', [['b', '1']]],
  ])('%s', (_, tag, expected) => {
    expect(attributesOf(tag)).toEqual(expected);
  });
});

test('any text of tags is read without an error', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<a>',
    '</a>',
    '<b c="',
    '"',
    "='",
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!',
    '<?',
    '&',
    '&#',
    ';',
    ' ',
    'word',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      expect(() => readXmlTree(parts.join(''))).not.toThrow();
    }),
  );
});
