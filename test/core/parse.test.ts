import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { formatLine, parseLine } from '../../src/core/parse.ts';
import { UserError } from '../../src/core/user-error.ts';

const parsed = (line: string) => {
  const { command, options } = parseLine(line, commands) ?? {};
  return [command?.name, options];
};

describe('a command line', () => {
  test.each([
    ['/quotes', ['quotes', {}]],
    ['quotes lavrov', ['quotes', { person: 'lavrov' }]],
    ['/zitate kim jong un', ['quotes', { person: 'kim jong un' }]],
    ['/quotes "kim jong un"', ['quotes', { person: 'kim jong un' }]],
    ['/quotes article:2023-10-x kim', ['quotes', { article: '2023-10-x', person: 'kim' }]],
    [
      '/quotes artikel:„zwei Wörter“ person:«Kim Jong Un»',
      ['quotes', { article: 'zwei Wörter', person: 'Kim Jong Un' }],
    ],
    ['/sentence 7 lawrow in pjöngjang', ['sentence', { number: '7', article: 'lawrow in pjöngjang' }]],
    ['/satz nummer:7', ['sentence', { number: '7' }]],
    ['/brief https://example.org/a', ['brief', { article: 'https://example.org/a' }]],
    ['/brief kurz', ['brief', { length: 'kurz' }]],
    ['/brief lawrow in pjöngjang long', ['brief', { article: 'lawrow in pjöngjang', length: 'long' }]],
    ['/brief "kurz"', ['brief', { article: 'kurz' }]],
    ['/brief kurz länge:lang', ['brief', { article: 'kurz', length: 'lang' }]],
  ])('%s', (line, expected) => {
    expect(parsed(line)).toEqual(expected);
  });

  test('is none when it begins with another word', () => {
    expect(parseLine('hello there', commands)).toBeNull();
  });

  test('says so when words are left over', () => {
    expect(() => parseLine('/articles since:2026 in:dpa before:2027 please', commands)).toThrow(UserError);
  });

  test.each([[{ person: 'Kim Jong Un', article: '2023-10-x' }], [{ person: 'kim' }], [{}]])(
    'written by us is read back as it was: %j',
    (options) => {
      expect(parsed(formatLine('quotes', options))).toEqual(['quotes', options]);
    },
  );
});
