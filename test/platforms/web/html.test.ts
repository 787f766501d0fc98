import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, link } from '../../../src/platforms/web/html.ts';

describe('html', () => {
  test('escapes what is put in, in text and in quoted attributes', () => {
    const evil = `<b title="1">'&'</b>`;
    const safe = '&lt;b title=&quot;1&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;';
    expect(html`<p title="${evil}">${evil}</p>`.markup).toBe(`<p title="${safe}">${safe}</p>`);
  });

  test('keeps its own markup, alone and in lists', () => {
    expect(html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
    );
  });

  test('no text at all becomes a tag or ends an attribute', () => {
    assert(
      property(string(), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('link', () => {
  test('leads to the web, apart from the page', () => {
    expect(link('https://example.org/?a=1&b=2', html`there`).markup).toBe(
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">there</a>',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,<script>', 'not an address', '/here'])(
    'does not lead to %s',
    (address) => {
      expect(link(address, html`there`).markup).toBe('there');
    },
  );
});
