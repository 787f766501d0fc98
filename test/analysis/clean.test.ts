import { describe, expect, test } from 'vitest';
import { clean, isBinary } from '../../src/analysis/clean.ts';

/** What a word of the clean text looks like in print. */
const printedAs = (printed: string, word: string): string => {
  const { text, toPrinted } = clean(printed);
  const start = text.indexOf(word);
  const span = toPrinted({ start, end: start + word.length });
  return printed.slice(span.start, span.end);
};

describe('clean', () => {
  test.each([
    ['composed letters', 'Frau Mu\u0308ller kam.', 'Müller', 'Mu\u0308ller'],
    ['zero-width spaces', 'Frau Mül\u200bler kam.', 'Müller', 'Mül\u200bler'],
    ['soft hyphens', 'Die Außen\u00administerin kam.', 'Außenministerin', 'Außen\u00administerin'],
    ['doubled spaces', 'Am 11.  Juli kam  er.', '11. Juli kam er', '11.  Juli kam  er'],
    ['hard spaces', 'Am 11.\u00a0Juli kam er.', '11. Juli', '11.\u00a0Juli'],
    ['control characters', 'Frau\u0007Müller kam.', 'Frau Müller', 'Frau\u0007Müller'],
    ['direction marks', '\u202bFrau Müller\u202c kam.', 'Frau Müller', 'Frau Müller'],
    ['emoji before a word', '\u200b👩‍🚀 Frau Müller kam.', 'Müller', 'Müller'],
  ])('reads through %s and finds the way back', (_, printed, word, expected) => {
    expect(printedAs(printed, word)).toBe(expected);
  });

  test('leaves a plain text as it is', () => {
    expect(clean('Frau Müller kam.').text).toBe('Frau Müller kam.');
  });
});

describe('isBinary', () => {
  test.each([
    ['\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000', true],
    ['\ufffd\ufffd\u0000\ufffdJFIF\u0000\u0001', true],
    ['Ein Text mit einem\u0000 Fehler.', false],
    ['', false],
  ])('%j', (text, expected) => {
    expect(isBinary(text)).toBe(expected);
  });
});
