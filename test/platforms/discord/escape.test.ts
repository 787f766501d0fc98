import { describe, expect, test } from 'vitest';
import { escapeCode, escapeMarkdown } from '../../../src/platforms/discord/escape.ts';
import { shown } from './read-back.ts';

describe('escapeMarkdown: text of an article arrives as text', () => {
  test.each([
    ['a masked link', '[free](https://evil.example)', '\\[free\\](https\\://evil.example)'],
    ['a bare address', 'https://a.example/b_c', 'https\\://a.example/b\\_c'],
    ['a heading', '# Heading', '\\# Heading'],
    ['a list', '- one', '\\- one'],
    ['a numbered list', '1. one', '1\\. one'],
    ['a quotation', '> said', '\\> said'],
    ['subtext', '-# small', '\\-# small'],
    ['a time', '<t:1700000000:R>', '\\<t\\:1700000000:R\\>'],
    ['a command', '</brief:12>', '\\</brief:12\\>'],
    ['a mention', '<@1234>', '\\<\\@1234\\>'],
    ['everyone', '@everyone', '\\@everyone'],
    ['a channel', '<#12>', '\\<#12\\>'],
    ['an emoji of the server', '<:flag:12>', '\\<\\:flag:12\\>'],
    ['an emoji by name', ':flag:', '\\:flag:'],
    ['bold, italics, underline', '**a** _b_ __c__', '\\*\\*a\\*\\* \\_b\\_ \\_\\_c\\_\\_'],
    ['code and spoiler', '`a` ||b||', '\\`a\\` \\|\\|b\\|\\|'],
    ['an escape', '\\*', '\\\\\\*'],
    ['a hyphenated word, a date in a sentence', 'EU-weit am 5. Mai um 10:30', 'EU-weit am 5\\. Mai um 10:30'],
  ])('%s: %s', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(shown(escaped)).toBe(text);
  });

  test('a code block is not ended by what stands in it', () => {
    expect(escapeCode('a ``` b `` c')).not.toContain('``');
  });
});
