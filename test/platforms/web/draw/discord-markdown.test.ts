import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discordMarkdown } from '../../../../src/platforms/web/draw/discord-markdown.ts';

const SIGNS = [
  '*',
  '_',
  '~',
  '`',
  '|',
  '>',
  '#',
  '-',
  '[',
  ']',
  '(',
  ')',
  '<',
  '@',
  '!',
  '&',
  ';',
  ':',
  '\\',
  ' ',
  '\n',
  '1.',
  'ax',
];

const drawn = (text: string): string => discordMarkdown(text).markup;
const paragraph = (inside: string): string => `<div class="dc-text">${inside}</div>`;

describe('Discord’s markdown, drawn as its client shows it', () => {
  test.each([
    ['**bold** and *italic* and _italic_', '<strong>bold</strong> and <em>italic</em> and <em>italic</em>'],
    ['__under__ ~~gone~~ ||hidden||', '<u>under</u> <s>gone</s> <span class="dc-spoiler">hidden</span>'],
    ['***both***', '<strong><em>both</em></strong>'],
    ['two\nlines', 'two<br>lines'],
    ['`*code*`', '<code class="dc-inline-code">*code*</code>'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['a < b & c', 'a &lt; b &amp; c'],
    [
      '[there](https://example.org)',
      '<a href="https://example.org" target="_blank" rel="noopener noreferrer">there</a>',
    ],
    [
      'see https://example.org/a_b_c.',
      'see <a href="https://example.org/a_b_c" target="_blank" rel="noopener noreferrer">https://example.org/a_b_c</a>.',
    ],
    ['[no](javascript:alert(1))', '[no](javascript:alert(1))'],
    ['@everyone <@123>', '<span class="dc-mention">@everyone</span> <span class="dc-mention">@…</span>'],
  ])('in a line: %s', (text, inside) => {
    expect(drawn(text)).toBe(paragraph(inside));
  });

  test.each([
    [String.raw`\*\*not bold\*\*`, '**not bold**'],
    [String.raw`\# no heading`, '# no heading'],
    [String.raw`\- no item`, '- no item'],
    [String.raw`\> no quotation`, '&gt; no quotation'],
    [String.raw`1\. no item`, '1. no item'],
    [String.raw`\@everyone \<\@123\>`, '@everyone &lt;@123&gt;'],
    [String.raw`https\://example.org`, 'https://example.org'],
    [String.raw`C:\temp stays`, String.raw`C:\temp stays`],
  ])('escaped, it stays text: %s', (text, inside) => {
    expect(drawn(text)).toBe(paragraph(inside));
  });

  test.each([
    ['## Title', '<div class="dc-h2" role="heading" aria-level="5">Title</div>'],
    ['-# small', '<p class="dc-subtext">small</p>'],
    ['- one\n- two', '<ul class="dc-list"><li>one</li><li>two</li></ul>'],
    ['3. one\n4. two', '<ol class="dc-list" start="3"><li>one</li><li>two</li></ol>'],
    [
      '> said\n> twice',
      '<blockquote class="dc-quote"><div><div class="dc-text">said<br>twice</div></div></blockquote>',
    ],
    [
      '```json\n{ "a": "*b*" }\n```',
      '<pre class="dc-code"><code>{ &quot;a&quot;: &quot;*b*&quot; }</code></pre>',
    ],
  ])('over a line: %j', (text, markup) => {
    const boxed = text.startsWith('```') ? paragraph(markup) : markup;
    expect(drawn(text)).toBe(boxed);
  });

  test('a block is drawn between lines of text', () => {
    expect(drawn('before\n-# small\nafter')).toBe(
      `${paragraph('before')}<p class="dc-subtext">small</p>${paragraph('after')}`,
    );
  });

  test('signs of markdown inside a code block begin nothing', () => {
    expect(drawn('```\n# a\n> b\n- c\n```')).toBe(
      paragraph('<pre class="dc-code"><code># a\n&gt; b\n- c</code></pre>'),
    );
  });

  test('every text ends, and none brings a tag of its own', () => {
    assert(
      property(string({ unit: constantFrom(...SIGNS) }), (text) => {
        expect(drawn(`${text}<img src=x onerror=alert(1)>`)).not.toContain('<img');
      }),
    );
  });
});
