import { describe, expect, test } from 'vitest';
import { tokenSpans } from '../../../src/analysis/english/tokenizer.ts';

function tokens(text: string): string[] {
  return tokenSpans(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('English tokens', () => {
  test.each([
    ['She didn’t go.', 'She did n’t go .'],
    ["We cannot say they'll stay.", "We can not say they 'll stay ."],
    ['Marsh’s plan', 'Marsh ’s plan'],
    ['a 73-year-old', 'a 73 - year - old'],
    ['the co-founder', 'the co-founder'],
    ['Mr. Brown of the U.S. Army', 'Mr. Brown of the U.S. Army'],
    ['He left it to the U.S.', 'He left it to the U.S.'],
    ['$1,234.50 (about 3%)', '$ 1,234.50 ( about 3 % )'],
    ['“Yes,” he said — “no”…', '“ Yes , ” he said — “ no ” …'],
    [
      'see https://example.org/a,b?c=1, or mail me@example.org.',
      'see https://example.org/a,b?c=1 , or mail me@example.org .',
    ],
    ['Wait... what?!', 'Wait ... what ? !'],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected.split(' '));
  });

  test('cover every character that is no white space, once', () => {
    const text = 'Odd \u0000 b@d ¿text? "x\' ’s 👍🏽 ﬁn—e\u200b..';
    const covered = tokens(text).join('');
    expect(covered).toBe(text.replace(/\s/g, ''));
  });
});
