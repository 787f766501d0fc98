import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/analysis/english/sentences.ts';

function split(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('English sentences', () => {
  test.each([
    ['end with a full stop, a question mark or an exclamation mark', ['They left.', 'Why?', 'Go!']],
    ['take the closing quotation mark along', ['“We stay.”', 'The crowd cheered.']],
    ['do not end after a title', ['Mr. Brown met Sen. Ada Cole.', 'Dr. Lee did not.']],
    ['do not end after an initial', ['John F. Marsh spoke.', 'J. K. Poe listened.']],
    ['do not end inside of a name of a country', ['The U.S. Senate voted.', 'Nobody spoke.']],
    [
      'end after an abbreviation where a word follows that begins sentences',
      ['He moved to the U.S.', 'The rest stayed.'],
    ],
    ['do not end before a number that an abbreviation goes with', ['See No. 5 for Jan. 3.', 'That is all.']],
    ['keep decimals and times whole', ['It rose 3.5 percent by 9 a.m. on Monday.', 'Then it fell.']],
    ['keep a question with the words that frame it', ['“Why now?” she asked.', '“Who knows?” Marsh said.']],
    ['keep a shout with the name of who shouted', ['“Go home!” Ada Cole shouted.']],
    ['go on after an ellipsis in small letters', ['He said … nothing at all... and left.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test('are spans within the paragraph, without the white space around them', () => {
    const text = 'Before.   One here.  Two here. \nAfter.';
    expect(splitSentences(text, { start: 7, end: 31 })).toEqual([
      { start: 10, end: 19 },
      { start: 21, end: 30 },
    ]);
  });

  test('are none where there is only white space', () => {
    expect(split(' \t ')).toEqual([]);
  });
});
