import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slackMrkdwn } from '../../../../src/platforms/web/draw/slack-mrkdwn.ts';

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

const drawn = (text: string): string => slackMrkdwn(text).markup;

describe('Slack’s mrkdwn, drawn as its client shows it', () => {
  test.each([
    ['*bold* _italic_ ~gone~', '<strong>bold</strong> <em>italic</em> <s>gone</s>'],
    ['*bold and _both_*', '<strong>bold and <em>both</em></strong>'],
    ['`a *b*`', '<code class="sl-code">a *b*</code>'],
    ['two\nlines', 'two<br>lines'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['* no *', '* no *'],
    ['\u200b*\u200bno\u200b*\u200b', '\u200b*\u200bno\u200b*\u200b'],
    ['&lt;!channel&gt; &amp;amp;', '&lt;!channel&gt; &amp;amp;'],
    ['<!channel>', '<span class="sl-mention">!channel</span>'],
    ['<@U1|anna>', '<span class="sl-mention">anna</span>'],
    [
      '<https://example.org/?a&amp;b|there>',
      '<a href="https://example.org/?a&amp;b" target="_blank" rel="noopener noreferrer">there</a>',
    ],
    ['<javascript:alert(1)|no>', 'no'],
    ['```\n*code*\n```', '<pre class="sl-pre">*code*</pre>'],
    ['&gt; said\nafter', '<blockquote class="sl-quote">said</blockquote>after'],
  ])('%j', (text, markup) => {
    expect(drawn(text)).toBe(markup);
  });

  test('every text ends, and none brings a tag of its own', () => {
    assert(
      property(string({ unit: constantFrom(...SIGNS) }), (text) => {
        expect(drawn(`${text}<img src=x onerror=alert(1)>`)).not.toContain('<img');
      }),
    );
  });
});
