import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/analysis/analysis.ts';
import type { Attribution } from '../../../src/analysis/grammar.ts';
import { attributionsOf, words } from './german-grammar.ts';

const pieces =
  'Der Minister sagte, |dass |er komme|, so die Polizei|. |„|“|"|: |, | laut |Anna Weber|(|)| habe | und |zitiert| soll |gewesen sein|\n\n| – |…|🙂|\u200b|zufolge| nach Angaben |wie '.split(
    '|',
  );
const news = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

function spansOf({ content, speaker, cue, via, addressee }: Attribution): Span[] {
  return [...content, ...(speaker ?? []), ...(cue?.spans ?? []), ...via, ...(addressee ? [addressee] : [])];
}

describe('German attributions of any text', () => {
  test('spans lie inside the text and hold something', () => {
    fc.assert(
      fc.property(fc.oneof(news, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const { start, end } of attributionsOf(text).flatMap(spansOf)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the same text gives the same findings', () => {
    fc.assert(
      fc.property(news, (text) => {
        expect(attributionsOf(text)).toEqual(attributionsOf(text));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['a word of a million letters', 'a'.repeat(1_000_000)],
    ['only quotation marks', '„'.repeat(20_000)],
    ['only commas', ', '.repeat(50_000)],
    ['one frame over and over', 'sagte er, dass '.repeat(10_000)],
    ['nothing', ''],
  ])('%s is read in time that grows with the text', (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });

  test('twice the text takes no more than about twice the findings', () => {
    const text = 'Der Minister sagte, dass die Schule im Mai öffnet. Die Stadt schweigt.\n\n';
    const found = attributionsOf(text.repeat(200));
    expect(found).toHaveLength(200);
    expect(new Set(found.map(({ content }) => words(text.repeat(200), content)))).toEqual(
      new Set(['dass die Schule im Mai öffnet']),
    );
  });
});
