import { describe, expect, test } from 'vitest';
import { chanceInSummary, lookThrough, traitsOf } from '../../src/briefing/importance.ts';
import { wordsOf } from '../../src/briefing/words.ts';

const chances = (text: string, title = '', beginning = 0) => {
  const sentences = text.split('\n').map((line) => wordsOf(line, 'en'));
  const traits = traitsOf(sentences.flat(), lookThrough(sentences, wordsOf(title, 'en')), beginning);
  return (form: string): number => {
    const seen = traits.get(form);
    if (seen === undefined) throw new Error(`«${form}» does not stand in the text`);
    return chanceInSummary(seen);
  };
};

describe('a word is more likely to be in a summary', () => {
  const text = `The council of Leeds closed the bridge on Monday.
Bridges in the county are old, and one driver complained.
The bridge will be repaired.`;
  const chance = chances(text);

  test.each([
    ['when it comes back, in whatever form, than when it stands once', 'bridge', 'driver'],
    ['early than late', 'council', 'repaired'],
    ['as a name than as another word of the same sentence', 'leeds', 'closed'],
    ['as an article or preposition than as a content word said once', 'the', 'complained'],
  ])('%s: %s before %s', (_, likely, unlikely) => {
    expect(chance(likely)).toBeGreaterThan(chance(unlikely));
  });

  test('when it stands in the title', () => {
    expect(chances(text, 'Driver in Leeds')('driver')).toBeGreaterThan(chance('driver'));
  });

  test('near the sentence with which the main thing begins', () => {
    expect(chances(text, '', 2)('repaired')).toBeGreaterThan(chance('repaired'));
  });

  test('and forms of one word are equally likely', () => {
    expect(chance('bridges')).toBe(chance('bridge'));
  });
});
